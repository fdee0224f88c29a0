### Fichiers que l’on ne peut lire ou écrire
