### Printed documents
