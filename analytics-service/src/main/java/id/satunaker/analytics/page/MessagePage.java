package id.satunaker.analytics.page;

/** A page that has only a message. */
record MessagePage(PageFrame frame, String message) {}
