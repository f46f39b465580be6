package id.satunaker.planted.names.work.util;

record Thing() {}
