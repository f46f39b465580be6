package id.satunaker.planted.value.work;

record Work() {}
