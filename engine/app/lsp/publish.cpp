#include "app/lsp/publish.hpp"

#include "app/lsp/uri.hpp"
#include "base/utf8.hpp"
#include "read/workspace/file_read.hpp"
#include "report/words/words.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <tuple>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

using ByFile = std::map<std::string, std::vector<Diagnostic>>;

/// Those of each file, errors first: what else is said often follows from one.
ByFile by_file(std::vector<Diagnostic> findings) {
    ByFile files;
    for (auto& each : findings) files[each.place.file.text()].push_back(std::move(each));
    for (auto& [file, found] : files) {
        std::stable_sort(found.begin(), found.end(),
                         [](auto const& a, auto const& b) { return a.severity < b.severity; });
        limit_findings(found, file);
    }
    return files;
}

int severity_number(Severity severity) {
    switch (severity) {
        case Severity::error: return 1;
        case Severity::warning: return 2;
        case Severity::note: return 3;
    }
    return 3;
}

/// The text that the findings are of; nullptr when it was not read.
std::shared_ptr<Text const> text_of(Checked const& checked, std::string const& file) {
    auto const open = checked.task.open.find(file);
    if (open != checked.task.open.end()) return open->second;
    for (auto const& judged : checked.workspaces)
        if (auto const known = judged->workspace->sources.find(file);
            known != judged->workspace->sources.end())
            return std::make_shared<Text const>(known->second.text());
    return std::make_shared<Text const>(std::string{});
}

void tell(Session& session, Checked const& checked, std::string const& file,
          std::vector<Diagnostic> const& found) {
    auto const* const document = session.documents.of_path(file);
    auto const* const judged = session.workspace_of(file);
    auto const text = text_of(checked, file);
    json::array shown;
    for (auto const& each : found) shown.push_back(diagnostic_json(each, *text, session, judged));
    json::object params{{"uri", document ? document->uri : uri_of_path(file)},
                        {"diagnostics", std::move(shown)}};
    if (auto const version = checked.task.versions.find(file);
        document && version != checked.task.versions.end())
        params["version"] = version->second;
    session.notify("textDocument/publishDiagnostics", std::move(params));
}

void ask_anew(Session& session) {
    auto const& client = session.client;
    if (client.refreshes_hints && session.shows_hints)
        session.request("workspace/inlayHint/refresh");
    if (client.refreshes_lenses) session.request("workspace/codeLens/refresh");
}

}  // namespace

Span span_of(Place const& place, Text const& text) {
    if (place.line == 0) return {};
    // Lines of places end at \n alone.
    auto const& bytes = text.bytes();
    std::size_t begin = 0;
    for (std::size_t line = 1; line < place.line && begin < bytes.size(); ++line) {
        auto const newline = bytes.find('\n', begin);
        begin = newline == std::string::npos ? bytes.size() : newline + 1;
    }
    auto const newline = std::min(bytes.find('\n', begin), bytes.size());
    auto const line = std::string_view{bytes}.substr(begin, newline - begin);
    auto const from =
        offset_of_character(line, place.column - std::min<std::size_t>(place.column, 1));
    auto const behind = line.substr(from);
    return {begin + from, begin + from + offset_of_character(behind, place.length)};
}

json::object diagnostic_json(Diagnostic const& diagnostic, Text const& text, Session const& session,
                             Judged const* judged) {
    return {{"range", text.range(span_of(diagnostic.place, text), session.client.encoding)},
            {"severity", severity_number(diagnostic.severity)},
            {"code", diagnostic.code},
            {"source", "jixiao"},
            {"message", session.words(diagnostic.message, diagnostic.hint, judged)}};
}

void publish(Session& session, Checked checked) {
    session.workspaces = checked.workspaces;
    auto const files = by_file(checked.findings);
    for (auto const& [file, found] : session.published)
        if (!files.contains(file)) tell(session, checked, file, {});
    for (auto const& [file, found] : files) {
        if (!file.starts_with('/')) continue;
        auto const known = session.published.find(file);
        auto const version = checked.task.versions.find(file);
        auto const is_same_version = version == checked.task.versions.end() ||
                                     session.published_versions[file] == version->second;
        if (known != session.published.end() && known->second == found && is_same_version) continue;
        tell(session, checked, file, found);
    }
    session.published = files;
    session.published_versions.clear();
    for (auto const& [file, version] : checked.task.versions)
        session.published_versions[file.generic_string()] = version;
    ask_anew(session);
}

}  // namespace jixiao::lsp
