package id.satunaker.analytics.page;

import id.satunaker.schemas.region.Region;

/** The way to an area's page. @param hasData whether there are records of it */
record AreaLink(String code, String name, String href, boolean hasData) {

    static AreaLink of(Region area, PageFigures figures) {
        return new AreaLink(
                area.code(), area.name(), figures.address().to("/r/" + area.code()), figures.areOf(area.code()));
    }
}
