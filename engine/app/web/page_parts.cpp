#include "app/web/page_parts.hpp"

namespace jixiao::web {
namespace {

using Names = std::vector<std::string>;

Names operator+(Names names, Names const& more) {
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

}  // namespace

// Scripts stand in the order in which they need one another.

Names live_styles() {
    return {"ask.css", "live.css"};
}
Names live_scripts() {
    return {"api.js", "events.js", "download.js", "live-rows.js", "live-place.js", "live.js"};
}
Names sign_in_styles() {
    return {"base.css", "overview.css", "table.css", "ask.css"};
}
Names sign_in_scripts() {
    return {"base.js", "api.js", "sign-in.js"};
}
Names year_styles() {
    return sign_in_styles() +
           Names{"live.css", "edit.css", "grid.css", "edit-text.css", "year.css"};
}
Names year_scripts() {
    return {"base.js",         "api.js",          "events.js",     "download.js",
            "page-tools.js",   "closed.js",       "start-list.js", "grid-typed.js",
            "grid-row.js",     "edit-compare.js", "tables.js",     "table-rows.js",
            "table-change.js", "table-about.js",  "table-save.js", "grid-keys.js",
            "table-start.js",  "year-more.js",    "next-year.js",  "year-periods.js",
            "year.js"};
}
Names edit_styles() {
    return sign_in_styles() + Names{"live.css", "edit.css", "grid.css", "edit-text.css"};
}
Names edit_scripts() {
    return {"base.js",       "api.js",           "events.js",     "download.js",
            "page-tools.js", "closed.js",        "start-list.js", "grid-typed.js",
            "grid-row.js",   "grid-money.js",    "edit-form.js",  "edit-compare.js",
            "edit-draft.js", "edit-save.js",     "edit-marks.js", "edit-colours.js",
            "edit-text.js",  "edit-complete.js", "grid-keys.js",  "edit.js",
            "edit-start.js"};
}

}  // namespace jixiao::web
