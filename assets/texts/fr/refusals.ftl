### Pourquoi une opération est refusée, et ce qui aiderait
