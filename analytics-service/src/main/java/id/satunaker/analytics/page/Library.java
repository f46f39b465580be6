package id.satunaker.analytics.page;

import java.util.List;
import java.util.stream.Stream;
import org.webjars.WebJarVersionLocator;

/** A library of the pages' scripts. Its address has its version, so what is there never changes. */
record Library(String name, String version) {
    private static final WebJarVersionLocator LOCATOR = new WebJarVersionLocator();

    /** In the order in which they need one another. */
    static final List<Library> ALL = Stream.of(
                    "d3-array",
                    "d3-color",
                    "d3-format",
                    "d3-interpolate",
                    "d3-path",
                    "d3-time",
                    "d3-time-format",
                    "d3-scale",
                    "d3-shape")
            .map(Library::find)
            .toList();

    private static Library find(String name) {
        String version = LOCATOR.version(name);
        if (version == null) {
            throw new IllegalStateException("There is no webjar " + name);
        }
        return new Library(name, version);
    }

    /** Such as {@code /webjars/d3-path/3.1.0/}. */
    String folder() {
        return "/webjars/" + name + "/" + version + "/";
    }

    String script() {
        return folder() + "dist/" + name + ".min.js";
    }
}
