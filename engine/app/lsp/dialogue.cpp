#include "app/lsp/answers.hpp"
#include "app/lsp/tokens.hpp"
#include "app/lsp/uri.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::lsp {
namespace json = boost::json;
namespace fs = std::filesystem;
namespace {

/// The first of those that the editor offers and we know; all know UTF-16.
Encoding chosen_encoding(json::object const& params) {
    auto const* const offered = value_at(params, {"capabilities", "general", "positionEncodings"});
    if (!offered || !offered->is_array()) return Encoding::utf16;
    for (auto const& each : offered->get_array())
        for (auto const encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
            if (each.is_string() && each.get_string() == name_of(encoding)) return encoding;
    return Encoding::utf16;
}

/// Chinese of zh-CN or zh_CN.UTF-8, English of en.
std::optional<Language> language_in(json::object const& params) {
    auto const* const locale = value_at(params, {"locale"});
    if (!locale || !locale->is_string()) return std::nullopt;
    std::string_view const tag{locale->get_string()};
    auto const end = tag.find_first_of("-_.");
    for (auto const& [word, language] : {std::pair{"zh", Language::zh}, {"en", Language::en}})
        if (tag.substr(0, end) == word) return language;
    return std::nullopt;
}

Client client_of(json::object const& params) {
    auto const has = [&](std::initializer_list<std::string_view> path) {
        return is_true(params, path);
    };
    Client client;
    client.encoding = chosen_encoding(params);
    client.language = language_in(params);
    client.takes_snippets =
        has({"capabilities", "textDocument", "completion", "completionItem", "snippetSupport"});
    client.takes_versions = has({"capabilities", "workspace", "workspaceEdit", "documentChanges"});
    client.shows_documents = has({"capabilities", "window", "showDocument", "support"});
    client.refreshes_hints = has({"capabilities", "workspace", "inlayHint", "refreshSupport"});
    client.refreshes_lenses = has({"capabilities", "workspace", "codeLens", "refreshSupport"});
    client.refreshes_tokens =
        has({"capabilities", "workspace", "semanticTokens", "refreshSupport"});
    return client;
}

void add_folder(std::vector<fs::path>& folders, json::value const* uri) {
    if (!uri || !uri->is_string()) return;
    auto path = path_of_uri(uri->get_string());
    if (!path) return;
    if (!path->has_filename()) path = path->parent_path();
    if (std::find(folders.begin(), folders.end(), *path) == folders.end())
        folders.push_back(std::move(*path));
}

std::vector<fs::path> folders_of(Session const& session, json::object const& params) {
    auto folders = session.office.folders;
    if (!folders.empty()) return folders;
    if (auto const* const all = value_at(params, {"workspaceFolders"}); all && all->is_array())
        for (auto const& each : all->get_array())
            if (each.is_object()) add_folder(folders, each.get_object().if_contains("uri"));
    add_folder(folders, value_at(params, {"rootUri"}));
    return folders;
}

/// What is read of initializationOptions and of the settings; what is not said stays.
void take_settings(Session& session, json::object const& settings) {
    if (auto const* const hints = value_at(settings, {"inlayHints"}); hints && hints->is_bool())
        session.shows_hints = hints->get_bool();
}

json::object capabilities(Client const& client) {
    return {
        {"positionEncoding", name_of(client.encoding)},
        {"textDocumentSync",
         {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
        {"hoverProvider", true},
        {"inlayHintProvider", true},
        {"codeLensProvider", {{"resolveProvider", false}}},
        {"completionProvider", {{"triggerCharacters", {":", " ", "-", "[", "{", ","}}}},
        {"definitionProvider", true},
        {"referencesProvider", true},
        {"renameProvider", {{"prepareProvider", true}}},
        {"documentSymbolProvider", true},
        {"foldingRangeProvider", true},
        {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}},
        {"documentFormattingProvider", true},
        {"semanticTokensProvider",
         {{"legend",
           {{"tokenTypes", json::array(token_types.begin(), token_types.end())},
            {"tokenModifiers", json::array{}}}},
          {"full", true},
          {"range", true}}},
        {"executeCommandProvider", {{"commands", {"jixiao.start", "jixiao.report"}}}},
        {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
    };
}

}  // namespace

json::value initialize(Session& session, json::object const& params) {
    session.client = client_of(params);
    session.folders = folders_of(session, params);
    if (auto const* const options = value_at(params, {"initializationOptions"});
        options && options->is_object())
        take_settings(session, options->get_object());
    session.state = Session::running;
    return {{"capabilities", capabilities(session.client)},
            {"serverInfo", {{"name", "jixiao"}, {"version", session.office.version}}}};
}

void initialized(Session& session, json::object const&) {
    session.is_dirty = true;
}

void configure(Session& session, json::object const& params) {
    auto const showed = session.shows_hints;
    for (auto const path : {std::initializer_list<std::string_view>{"settings", "jixiao"},
                            std::initializer_list<std::string_view>{"settings"}})
        if (auto const* const found = value_at(params, path); found && found->is_object()) {
            take_settings(session, found->get_object());
            break;
        }
    if (showed != session.shows_hints && session.client.refreshes_hints)
        session.request("workspace/inlayHint/refresh");
}

void change_folders(Session& session, json::object const& params) {
    if (!session.office.folders.empty()) return;
    auto const* const added = value_at(params, {"event", "added"});
    auto const* const removed = value_at(params, {"event", "removed"});
    std::vector<fs::path> gone;
    if (removed && removed->is_array())
        for (auto const& each : removed->get_array())
            if (each.is_object()) add_folder(gone, each.get_object().if_contains("uri"));
    std::erase_if(session.folders, [&](fs::path const& folder) {
        return std::find(gone.begin(), gone.end(), folder) != gone.end();
    });
    if (added && added->is_array())
        for (auto const& each : added->get_array())
            if (each.is_object()) add_folder(session.folders, each.get_object().if_contains("uri"));
    session.is_dirty = true;
}

}  // namespace jixiao::lsp
