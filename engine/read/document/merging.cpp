#include "read/document/merging.hpp"

#include "base/utf8.hpp"
#include "read/document/lines.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <algorithm>

namespace jixiao::document {

NodeTree parse_for_merge(Source const& file, std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> found;
    auto node = parse_yaml(file, found);
    auto const readable = node && node->kind == NodeKind::map && !has_errors(found);
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    if (!readable) return {};
    return node;
}

std::string text_of(Node const& map, std::string_view key) {
    auto const* const entry = entry_of(map, key);
    return entry == nullptr ? std::string{} : std::string{entry->value.text};
}

std::string reindented(std::string_view lines, std::size_t from, std::string_view indent) {
    std::string blanks{indent};
    std::replace(blanks.begin(), blanks.end(), '-', ' ');
    std::string result;
    each_line(lines, [&](std::string_view line, std::size_t, std::size_t) {
        result += result.empty() ? indent : std::string_view{blanks};
        result += line.substr(std::min(from, line.size()));
        result += '\n';
    });
    return result;
}

Place Merging::place(Node const& node) const {
    return {file_.name, node.line, node.column,
            std::max<std::size_t>(count_characters(node.text), 1)};
}

void Merging::changed(Node const& at, Message message, Edit edit) {
    changes_.push_back({ChangeKind::changed, place(at), std::move(message), update_});
    if (update_) edits_.push_back(std::move(edit));
}

void Merging::added(Node const& at, Message message, Edit edit) {
    changes_.push_back({ChangeKind::added, place(at), std::move(message), true});
    edits_.push_back(std::move(edit));
}

void Merging::filled(Node const& map, std::string_view key, Message message,
                     std::string const& lines) {
    if (auto const* const entry = entry_of(map, key)) {
        auto edit = fill_empty(text(), entry->value, lines);
        return added(entry->key, std::move(message), std::move(edit));
    }
    auto const& last = map.entries.back();
    added(last.key, std::move(message),
          insert_lines_after(text(), last.value, std::string{key} + ":\n" + lines));
}

void Merging::vanished(Node const& at, Message message) {
    changes_.push_back({ChangeKind::vanished, place(at), std::move(message), false});
}

void Merging::compare_text(Node const& map, std::string_view key, std::string const& wanted,
                           std::string const& owner) {
    if (wanted.empty() || map.entries.empty()) return;
    compare_entry(map, entry_of(map, key), key, wanted, owner);
}

void Merging::compare_entry(Node const& map, Entry const* entry, std::string_view key,
                            std::string const& wanted, std::string const& owner) {
    if (entry == nullptr) {
        auto const& last = map.entries.back();
        changed(last.key, say("{0} has no {1} here; in the document it is {2}", owner, key, wanted),
                insert_entry(text(), map, last, key, yaml_scalar(wanted)));
    } else if (entry->value.text != wanted) {
        changed(entry->value,
                say("{0}: {1} is {2} here and {3} in the document", owner, key, entry->value.text,
                    wanted),
                replace_value(text(), entry->value, yaml_scalar(wanted)));
    }
}

Merged Merging::finish() {
    return {edited(file_.text, std::move(edits_)), std::move(changes_)};
}

}  // namespace jixiao::document
