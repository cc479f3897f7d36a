#include "read/workspace/actuals_lines.hpp"

#include "read/workspace/fields.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/yaml/indentation.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_set>

namespace jixiao {
namespace {

bool is_among(std::string_view key, std::vector<std::string> const& keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

class Lines {
public:
    Lines(Reading& reading, std::size_t column, NodeStore& store)
        : reading_{reading}, column_{column}, store_{store} {
        for (auto const& known : reading.diagnostics)
            if (known.code == "bad-indentation" || known.code == "stray-dash" ||
                known.code == "tab-indentation" || known.code == "full-width-blank")
                reported_.insert(known.place.line);
    }

    void take(Entry const& entry) {
        report_place(entry, column_);
        auto const begins_below = [&](Entry const& inner) {
            return inner.key.line > entry.key.line && is_line_of_actuals(inner, actual_keys());
        };
        auto const& inner = entry.value.entries;
        if (std::none_of(inner.begin(), inner.end(), begins_below)) {
            take_whole(entry);
            return;
        }
        // What stands below the name and says nothing of it are the lines that follow it.
        std::vector<Entry> said;
        std::copy_if(inner.begin(), inner.end(), std::back_inserter(said),
                     [&](Entry const& each) { return !begins_below(each); });
        Entry own = entry;
        own.value.entries = store_.keep(std::span<Entry const>{said});
        if (own.value.entries.empty()) own.value.kind = NodeKind::empty;
        take_whole(own);
        for (auto const& line : inner)
            if (begins_below(line)) take(line);
    }

    std::vector<Entry> found() {
        end_gathering();
        return std::move(lines_);
    }

private:
    /// `value:` and its like in line with the names belong to the name above them.
    void take_whole(Entry const& entry) {
        auto const is_detail = is_among(entry.key.text, actual_keys()) && !lines_.empty();
        auto* const above = is_detail ? &lines_.back().value : nullptr;
        auto const may_hold =
            above != nullptr && (above->kind == NodeKind::empty ||
                                 (above->kind == NodeKind::map && gathers_ == lines_.size()));
        if (!may_hold) {
            end_gathering();
            lines_.push_back(entry);
            return;
        }
        report_place(entry, column_ + 2);
        above->kind = NodeKind::map;
        gathered_.push_back(entry);
        gathers_ = lines_.size();
    }

    void end_gathering() {
        if (gathered_.empty()) return;
        lines_.back().value.entries = store_.keep(std::span<Entry const>{gathered_});
        gathered_.clear();
    }

    void report_place(Entry const& entry, std::size_t column) {
        if (entry.key.column == column || !reported_.insert(entry.key.line).second) return;
        reading_.error(
            "bad-indentation", reading_.place(entry.key),
            say("this line begins in column {0}, the lines it belongs with in column {1}",
                entry.key.column, column),
            say("align it with them"));
    }

    Reading& reading_;
    std::size_t column_;
    NodeStore& store_;
    std::unordered_set<std::size_t> reported_;  // lines whose blanks were, and are mended already
    std::vector<Entry> lines_, gathered_;
    std::size_t gathers_ = 0;  // the last line is made of what stands in line with it
};

bool is_in_place(Entry const& entry, std::size_t column) {
    auto const& inner = entry.value.entries;
    return entry.key.column == column && !is_among(entry.key.text, actual_keys()) &&
           std::none_of(inner.begin(), inner.end(), [&](Entry const& each) {
               return each.key.line > entry.key.line && is_line_of_actuals(each, actual_keys());
           });
}

/// Where most lines begin.
std::size_t usual_column(NodeList<Entry> const& entries) {
    std::map<std::size_t, std::size_t> lines;
    for (auto const& entry : entries) ++lines[entry.key.column];
    auto const most =
        std::max_element(lines.begin(), lines.end(),
                         [](auto const& a, auto const& b) { return a.second < b.second; });
    return most == lines.end() ? 3 : most->first;
}

}  // namespace

bool is_line_of_actuals(Entry const& entry, std::vector<std::string> const& known) {
    auto const key = entry.key.text;
    return !is_format_word(key) && !is_among(key, known) && !meant_key(key, known);
}

std::vector<Entry> placed_lines(Reading& reading, Node const& file, Node const& actuals,
                                std::vector<std::string> const& known, NodeStore& store) {
    auto const is_at_margin = [&](Entry const& entry) { return is_line_of_actuals(entry, known); };
    auto const& entries = actuals.entries;
    auto const column = usual_column(entries);
    auto const is_in_brackets = !entries.empty() && entries.front().key.line == actuals.line &&
                                entries.front().key.offset != actuals.offset;
    auto const in_place = [&](Entry const& entry) { return is_in_place(entry, column); };
    if (std::none_of(file.entries.begin(), file.entries.end(), is_at_margin) &&
        (is_in_brackets || std::all_of(entries.begin(), entries.end(), in_place)))
        return {entries.begin(), entries.end()};
    Lines lines{reading, column, store};
    for (auto const& entry : entries) lines.take(entry);
    for (auto const& entry : file.entries)
        if (is_at_margin(entry)) lines.take(entry);
    return lines.found();
}

}  // namespace jixiao
