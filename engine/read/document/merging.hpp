#pragma once

#include "read/document/merge.hpp"
#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/node_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// The edits and changes of one file while it is merged.
class Merging {
public:
    Merging(Source const& file, bool update) : file_{file}, update_{update} {}

    std::string_view text() const { return file_.text; }

    /// A value that differs; `edit` is made only when updating.
    void changed(Node const& at, Message message, Edit edit);
    /// Something new; `edit` is always made.
    void added(Node const& at, Message message, Edit edit);
    /// The same below a key of the map that is missing or holds nothing.
    void filled(Node const& map, std::string_view key, Message message, std::string const& lines);
    void vanished(Node const& at, Message message);

    /// Compares the text of `key` in a map with what the document says; an empty text of the
    /// document says nothing. `owner` is whose value it is, for the message.
    void compare_text(Node const& map, std::string_view key, std::string const& wanted,
                      std::string const& owner);

    /// The same when the entry was looked up already; `map` has at least one.
    void compare_entry(Node const& map, Entry const* entry, std::string_view key,
                       std::string const& wanted, std::string const& owner);

    Merged finish();

private:
    Place place(Node const& node) const;

    Source const& file_;
    bool update_;
    std::vector<Edit> edits_;
    std::vector<Change> changes_;
};

/// The map in a file that is to be merged; nothing, and diagnostics, when it has mistakes: only
/// what is understood can be edited.
NodeTree parse_for_merge(Source const& file, std::vector<Diagnostic>& diagnostics);

/// The text of a key's value; empty when there is none.
std::string text_of(Node const& map, std::string_view key);

/// Lines of YAML written with `from` blanks before their first word, moved to `indent`.
std::string reindented(std::string_view lines, std::size_t from, std::string_view indent);

}  // namespace jixiao::document
