#include "app/lsp/edits.hpp"

#include "app/lsp/locations.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;

json::array text_edits(std::vector<Edit> const& edits, Text const& text, Encoding encoding) {
    json::array shown;
    for (auto const& edit : edits)
        shown.push_back(
            {{"range", text.range({edit.begin, edit.end}, encoding)}, {"newText", edit.text}});
    return shown;
}

json::object workspace_edit(Session const& session, Judged const& judged, FileEdits const& edits) {
    json::array with_versions;
    json::object by_uri;
    for (auto const& [file, changes] : edits) {
        auto const text = text_of(session, judged, file);
        if (!text) continue;
        auto const uri = uri_of(session, file);
        auto shown = text_edits(changes, *text, session.client.encoding);
        auto const* const document = session.documents.of_path(file);
        json::value version;
        if (document) version = document->version;
        if (session.client.takes_versions)
            with_versions.push_back({{"textDocument", {{"uri", uri}, {"version", version}}},
                                     {"edits", std::move(shown)}});
        else
            by_uri[uri] = std::move(shown);
    }
    if (session.client.takes_versions) return {{"documentChanges", std::move(with_versions)}};
    return {{"changes", std::move(by_uri)}};
}

}  // namespace jixiao::lsp
