#pragma once

#include "app/lsp/file_kind.hpp"
#include "app/lsp/outline.hpp"
#include "app/lsp/positions.hpp"

#include <boost/json/array.hpp>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace jixiao::lsp {

/// A file as the editor has it, saved or not. Its text never changes: another takes its place.
struct Document {
    std::string uri;
    std::optional<std::filesystem::path> path;  // none where it is no file
    std::int64_t version = 0;
    std::shared_ptr<Text const> text;
    // Made when they are first asked for.
    mutable std::shared_ptr<Outline const> known_outline = {};
    mutable std::optional<FileKind> known_kind = {};

    Outline const& outline() const;
    FileKind kind() const;
};

/// What is open in the editor.
class Documents {
public:
    void open(Document document);
    /// Makes the changes of textDocument/didChange, each a part or all of the text, in their order.
    /// Throws Fault; then the text is as it was.
    void change(std::string const& uri, std::int64_t version, boost::json::array const& changes,
                Encoding encoding);
    void close(std::string const& uri) { all_.erase(uri); }

    /// Throws Fault where it is not open.
    Document const& at(std::string const& uri) const;
    /// The open document of a path; nullptr when there is none.
    Document const* of_path(std::filesystem::path const& path) const;
    std::map<std::string, Document> const& all() const { return all_; }

private:
    std::map<std::string, Document> all_;  // by address
};

}  // namespace jixiao::lsp
