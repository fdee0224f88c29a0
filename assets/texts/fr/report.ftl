### Documents imprimés
