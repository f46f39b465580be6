package id.satunaker.planted.open.http;

public record OpenToAll() {}
