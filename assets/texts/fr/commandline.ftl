### Sans fenêtre
