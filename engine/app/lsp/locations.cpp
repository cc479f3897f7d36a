#include "app/lsp/locations.hpp"

#include "app/lsp/answers.hpp"
#include "app/lsp/publish.hpp"
#include "app/lsp/uri.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

void add_location(View const& view, Place const& place, json::array& locations) {
    auto const text = text_of(view.session, *view.judged, place.file);
    if (!text) return;
    json::object location{{"uri", uri_of(view.session, place.file)},
                          {"range", text->range(span_of(place, *text), view.encoding())}};
    if (std::find(locations.begin(), locations.end(), json::value(location)) == locations.end())
        locations.push_back(std::move(location));
}

/// The lines of all periods that speak of one of the rows.
void add_lines(View const& view, std::vector<Indicator const*> const& rows,
               json::array& locations) {
    for (auto const& actual : view.judged->workspace->actuals.all) {
        auto const served = view.judged->names->served_by(actual.name);
        if (std::any_of(served.begin(), served.end(), [&](Indicator const* row) {
                return std::find(rows.begin(), rows.end(), row) != rows.end();
            }))
            add_location(view, actual.name_place, locations);
    }
}

bool is_named(Subject const& subject) {
    return subject.kind != Subject::other && subject.kind != Subject::past_value;
}

/// The rows of all names that speak of the same.
std::vector<Indicator const*> group_of(View const& view, Subject const& subject) {
    auto const served = view.judged->names->served_by(subject.name);
    return {served.begin(), served.end()};
}

}  // namespace

std::shared_ptr<Text const> text_of(Session const& session, Judged const& judged,
                                    std::string const& file) {
    if (auto const* const document = session.documents.of_path(file)) return document->text;
    auto const known = judged.workspace->sources.find(file);
    if (known == judged.workspace->sources.end()) return nullptr;
    return std::make_shared<Text const>(known->second.text());
}

std::string uri_of(Session const& session, std::string const& file) {
    auto const* const document = session.documents.of_path(file);
    return document ? document->uri : uri_of_path(file);
}

std::vector<Mention> mentions_of(Session const& session, Judged const& judged,
                                 std::string const& name) {
    std::vector<Mention> mentions;
    for (auto const& [file, source] : judged.workspace->sources) {
        auto const text = text_of(session, judged, file);
        if (!text || text->bytes().find(name) == std::string::npos) continue;
        Document const document{uri_of(session, file), file, 0, text};
        View const view{session, document, &judged, session.catalog(&judged)};
        auto const& outline = view.outline();
        for (std::size_t part = 0; part < outline.size(); ++part) {
            auto const& each = outline[part];
            for (auto const& span : {each.key, each.value}) {
                auto const is_it = !span.empty() && scalar_text(text->at(span)) == name;
                if (!is_it) continue;
                auto const subject = subject_of(view, part);
                auto const is_name = subject.kind == Subject::row && span == each.value &&
                                     text->at(each.key) == "name";
                auto const is_alias = subject.kind == Subject::alias && span == each.value;
                auto const is_line = subject.kind == Subject::actual && span == each.key;
                if (is_name || is_alias || is_line) mentions.push_back({file, text, span});
            }
        }
    }
    return mentions;
}

json::value definition(View const& view, json::object const& params) {
    json::array locations;
    auto const subject = subject_at(view, offset_in(view, params));
    if (!view.judged || !is_named(subject)) return locations;
    auto const is_in_table = view.document.kind() == FileKind::table;
    auto const rows = rows_of(view, subject);
    if (!is_in_table || subject.kind == Subject::alias)
        for (auto const* const row : rows)
            if (subject.kind != Subject::alias || row->name == subject.name)
                add_location(view, row->place, locations);
    if (is_in_table) add_lines(view, rows, locations);
    return locations;
}

json::value references(View const& view, json::object const& params) {
    json::array locations;
    auto const subject = subject_at(view, offset_in(view, params));
    if (!view.judged || !is_named(subject)) return locations;
    auto const rows = group_of(view, subject);
    if (is_true(params, {"context", "includeDeclaration"}))
        for (auto const* const row : rows) add_location(view, row->place, locations);
    add_lines(view, rows, locations);
    return locations;
}

}  // namespace jixiao::lsp
