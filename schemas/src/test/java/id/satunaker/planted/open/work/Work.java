package id.satunaker.planted.open.work;

record Work() {}
