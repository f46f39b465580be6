package id.satunaker.local;

/** What a run says when all is ready: the addresses and the first request. */
final class Welcome {
    private Welcome() {}

    static String text(Options options) {
        Addresses addresses = new Addresses(options.basePort());
        Layout layout = Layout.of(options.data());
        return """

                Satunaker is ready.%9$s
                  page         %3$s/
                  ingest       %1$s
                  placement    %2$s
                  analytics    %3$s
                  kafka        %4$s
                  registry     %5$s
                  postgres     %6$s (user satunaker, password in %7$s)
                  tokens       %8$s/<participant>.jwt
                  logs         %10$s
                The first figure:
                  curl -sS '%3$s/v1/regions/32.16'
                %11$s
                """.formatted(
                addresses.ingest(),
                addresses.placement(),
                addresses.analytics(),
                addresses.kafka(),
                addresses.registry(),
                addresses.jdbcUrl(),
                new Secrets(layout.keys()).databasePasswordFile(),
                layout.tokens(),
                options.sample() ? " The sample data is made up, all of it." : "",
                layout.log(Part.KAFKA).getParent(),
                options.detach() ? "Stop with: deploy/local/run stop" : "Stop with Ctrl-C or: deploy/local/run stop");
    }
}
