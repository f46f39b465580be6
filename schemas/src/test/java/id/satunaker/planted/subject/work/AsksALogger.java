package id.satunaker.planted.subject.work;

import org.slf4j.Logger;

record AsksALogger(Logger log) {}
