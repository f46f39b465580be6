package id.satunaker.planted.injection.work;

record Work() {}
