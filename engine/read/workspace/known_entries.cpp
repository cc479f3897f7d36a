#include "read/workspace/known_entries.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// So many entries may be gone between two that stayed; what comes later is read.
constexpr std::size_t farthest = 8;

std::vector<std::size_t> line_starts_of(std::string_view text) {
    std::vector<std::size_t> starts{0};
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(at + 1);
    return starts;
}

/// An entry and what follows it up to the line of the next one; nothing where it shares a line with
/// another.
std::string_view text_of_entry(std::string_view text, std::vector<Entry> const& entries,
                               std::size_t index) {
    auto const& key = entries[index].key;
    bool const is_last = index + 1 == entries.size();
    if (is_last || entries[index + 1].key.line <= key.line ||
        (index > 0 && entries[index - 1].key.line >= key.line))
        return {};
    auto const begin = line_at(text, key.offset).begin;
    return text.substr(begin, line_at(text, entries[index + 1].key.offset).begin - begin);
}

/// What is named elsewhere in the file may be another thing now.
bool may_refer(std::string_view text) {
    return text.find_first_of("*&") != std::string_view::npos;
}

/// The text of the value that an entry states.
std::string_view value_text(Node const& node) {
    if (node.kind != NodeKind::map) return node.text;
    for (auto const& [key, value] : node.entries)
        if (key.text == "value") return value.text;
    return node.text;
}

void move_down(Place& place, std::size_t from, std::size_t to) {
    place.line = place.line - from + to;
}

}  // namespace

KnownEntries::KnownEntries(FileRead<ActualsFile> const& known)
    : known_{known}, starts_{line_starts_of(known.source->text)} {
    for (auto const& found : known.diagnostics) findings_.push_back(found.place.line);
    std::sort(findings_.begin(), findings_.end());
}

std::string_view KnownEntries::text_of(std::size_t index) const {
    auto const& lines = known_.value->actuals;
    if (index + 1 >= lines.size()) return {};
    auto const line = lines[index].name_place.line, next = lines[index + 1].name_place.line;
    if (next <= line || next > starts_.size()) return {};
    auto const begin = starts_[line - 1];
    return std::string_view{known_.source->text}.substr(begin, starts_[next - 1] - begin);
}

bool KnownEntries::has_findings(std::size_t index) const {
    auto const& lines = known_.value->actuals;
    auto const found =
        std::lower_bound(findings_.begin(), findings_.end(), lines[index].name_place.line);
    return found != findings_.end() && *found < lines[index + 1].name_place.line;
}

std::optional<Actual> KnownEntries::line(Source const& source, std::vector<Entry> const& entries,
                                         std::size_t index) {
    auto const& lines = known_.value->actuals;
    auto const& [key, value] = entries[index];
    auto const end = std::min(lines.size(), next_ + farthest);
    for (auto at = next_; at < end; ++at) {
        if (lines[at].name != key.text) continue;
        next_ = at + 1;
        if (!lines[at].value.has_value()) return std::nullopt;
        auto const text = text_of_entry(source.text, entries, index);
        bool const is_same = !text.empty() && text == text_of(at) && !may_refer(text) &&
                             !has_findings(at) && value_text(value) == lines[at].text;
        if (!is_same) return std::nullopt;
        auto line = lines[at];
        auto const was = line.name_place.line;
        move_down(line.place, was, key.line);
        move_down(line.name_place, was, key.line);
        if (line.remarks().score) move_down(line.beside.own().score.own().place, was, key.line);
        return line;
    }
    return std::nullopt;
}

}  // namespace jixiao
