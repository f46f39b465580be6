package id.satunaker.planted.cellar.work;

record Work() {}
