#include "workspace/entries/is_edit_of.hpp"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace jixiao::entries {
namespace {

bool reads_as(Node const& one, Node const& other) {
    auto const same_entry = [](Entry const& a, Entry const& b) {
        return a.key.text == b.key.text && reads_as(a.value, b.value);
    };
    return one.kind == other.kind && one.text == other.text &&
           std::equal(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
                      reads_as) &&
           std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(),
                      other.entries.end(), same_entry);
}

/// What is said under a key, where the value alone stands for the key "value".
Node const* said(Node const& line, std::string_view key) {
    if (line.kind != NodeKind::map) return key == "value" ? &line : nullptr;
    for (auto const& entry : line.entries)
        if (entry.key.text == key) return &entry.value;
    return nullptr;
}

bool says(Node const& line, std::string_view key, std::optional<std::string_view> text) {
    if (!text) return true;
    auto const* const value = said(line, key);
    return value != nullptr && (value->text == *text || value->kind == NodeKind::map);
}

bool says(Node const& line, NewEntry const& entry) {
    return says(line, "value", entry.value) && says(line, "forecast", entry.forecast) &&
           says(line, "possibility", entry.likelihood) && says(line, "reason", entry.reason) &&
           says(line, "action", entry.action) && says(line, "score", entry.score) &&
           says(line, "evidence", entry.evidence) && says(line, "note", entry.note);
}

/// Whether a line keeps what it said under the keys that the entry does not set.
bool keeps(Node const& before, Node const& after, NewEntry const& entry) {
    if (before.kind != NodeKind::map)
        return entry.value || says(after, "value", before.text) || before.text.empty();
    std::pair<std::string_view, bool> const set[] = {
        {"value", entry.value.has_value()},
        {"forecast", entry.forecast.has_value()},
        {"possibility", entry.likelihood.has_value()},
        {"reason", entry.reason.has_value() || entry.category.has_value()},
        {"action", entry.action.has_value()},
        {"score", entry.score.has_value()},
        {"evidence", entry.evidence.has_value()},
        {"note", entry.note.has_value()}};
    return std::all_of(before.entries.begin(), before.entries.end(), [&](Entry const& old) {
        for (auto const& [key, is_set] : set)
            if (is_set && old.key.text == key) return true;
        auto const* const now = said(after, old.key.text);
        return now != nullptr && reads_as(old.value, *now);
    });
}

/// The lines of a map by their keys.
class Lines {
public:
    explicit Lines(Node const& map) {
        for (auto const& entry : map.entries) lines_.emplace(entry.key.text, &entry.value);
    }
    Node const* of(std::string_view key) const {
        auto const found = lines_.find(key);
        return found == lines_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::string_view, Node const*> lines_;
};

bool is_edit_of_lines(Node const& before, Node const& after, std::vector<NewEntry> const& entries) {
    Lines const old{before}, now{after};
    std::unordered_map<std::string_view, bool> is_set;
    std::size_t added = 0;
    for (auto const& entry : entries) {
        auto const name = std::find_if(entry.names.begin(), entry.names.end(),
                                       [&](auto const& each) { return old.of(each) != nullptr; });
        auto const is_new = name == entry.names.end();
        auto const& key = is_new ? entry.names.front() : *name;
        auto const* const line = now.of(key);
        if (line == nullptr || !says(*line, entry)) return false;
        if (!is_new && !keeps(*old.of(key), *line, entry)) return false;
        added += is_new ? 1 : 0;
        is_set[key] = true;
    }
    if (after.entries.size() != before.entries.size() + added) return false;
    return std::all_of(before.entries.begin(), before.entries.end(), [&](Entry const& line) {
        if (is_set.contains(line.key.text)) return true;
        auto const* const kept = now.of(line.key.text);
        return kept != nullptr && reads_as(line.value, *kept);
    });
}

}  // namespace

bool is_edit_of(Node const& before, Node const& after, std::vector<NewEntry> const& entries) {
    return std::equal(before.entries.begin(), before.entries.end(), after.entries.begin(),
                      after.entries.end(), [&](Entry const& old, Entry const& now) {
                          if (old.key.text != now.key.text) return false;
                          return old.key.text == "actuals"
                                     ? is_edit_of_lines(old.value, now.value, entries)
                                     : reads_as(old.value, now.value);
                      });
}

}  // namespace jixiao::entries
