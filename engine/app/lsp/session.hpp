#pragma once

#include "app/lsp/checker.hpp"
#include "app/lsp/documents.hpp"
#include "app/lsp/message.hpp"
#include "base/catalog.hpp"
#include "system/temporary_folder.hpp"

#include <boost/json/value.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::lsp {

/// What the editor can take.
struct Client {
    Encoding encoding = Encoding::utf16;
    std::optional<Language> language = {};  // of whoever sits at it, where it says one that we have
    bool takes_snippets = false, takes_versions = false, shows_documents = false;
    bool refreshes_hints = false, refreshes_lenses = false, refreshes_tokens = false;
};

/// What the program knows of itself and of who started it.
struct Office {
    std::string version;
    std::vector<std::filesystem::path> folders;  // that it was started for; else the editor says
    std::optional<Language> language;            // of messages; else that of the workspace
    Language fallback = Language::zh;
    std::string history = {};  // where the history is kept, if the workspace does not say
};

/// Everything that was said so far in a dialogue with an editor.
struct Session {
    Office office;
    Client client = {};
    bool shows_hints = true;  // the inlay hints
    enum { not_begun, running, shut_down, over } state = not_begun;
    std::vector<std::filesystem::path> folders = {};
    Documents documents = {};
    std::vector<std::shared_ptr<Judged const>> workspaces = {};     // as they were last judged
    std::map<std::string, std::vector<Diagnostic>> published = {};  // by file
    std::map<std::string, std::int64_t> published_versions = {};    // of open ones, by file
    bool is_dirty = false;                       // something is to be judged again
    std::int64_t requests = 0;                   // sent so far
    std::shared_ptr<TemporaryFolder> made = {};  // reports, as long as the dialogue lasts
    std::vector<std::string> outbox = {};        // to be sent, in their order

    void notify(std::string_view method, boost::json::value params);
    void request(std::string_view method, boost::json::value params = nullptr);
    /// In what is said to the editor: as the command line says, else the editor, else the
    /// workspace.
    Catalog catalog(Judged const* judged) const;
    /// In what is written into a workspace and reported of it, whoever looks at it.
    Catalog catalog_of(Judged const& judged) const;
    /// What a message says to whoever works in a workspace: with files as they lie in it.
    std::string words(Message const& message, Judged const* judged) const;
    /// The same with what to do about it.
    std::string words(Message const& message, Message const& hint, Judged const* judged) const;
    /// The workspace that a file belongs to: that reads it, else the nearest above it; or nullptr.
    Judged const* workspace_of(std::filesystem::path const& file) const;
    /// That of the file which params name, as a document or as the first argument of a command.
    Judged const* workspace_in(boost::json::object const& params) const;
};

/// What an answer about one document is made from.
struct View {
    Session const& session;
    Document const& document;
    Judged const* judged;  // as last judged, perhaps of an earlier text; nullptr before the first
    Catalog catalog;

    Text const& text() const { return *document.text; }
    Outline const& outline() const { return document.outline(); }
    std::string_view at(Span span) const { return text().at(span); }
    Encoding encoding() const { return session.client.encoding; }
    boost::json::object range(Span span) const { return text().range(span, encoding()); }
    /// What a message says, with files as they lie in the workspace.
    std::string words(Message const& message) const;
    /// The name of the file as places have it.
    std::string place() const { return document.path ? document.path->generic_string() : ""; }
    Units const& units() const;
    /// The period of a file of actuals, as it says; nothing where it does not.
    std::optional<Period> period() const;
};

/// Of the document that params name. Throws Fault where it is not open.
View view_of(Session const& session, boost::json::object const& params);
/// The byte that params point at in it.
std::size_t offset_in(View const& view, boost::json::object const& params);

}  // namespace jixiao::lsp
