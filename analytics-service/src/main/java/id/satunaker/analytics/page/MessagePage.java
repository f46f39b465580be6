package id.satunaker.analytics.page;

/**
 * A page that has only a message.
 *
 * @param retry seconds after which it is worth asking again; empty where it never is
 */
record MessagePage(PageFrame frame, String message, String retry) {}
