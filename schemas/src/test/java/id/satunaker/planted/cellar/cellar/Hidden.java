package id.satunaker.planted.cellar.cellar;

record Hidden() {}
