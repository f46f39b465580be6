package id.satunaker.planted.edges.http;

public record Page() {}
