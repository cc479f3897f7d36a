#include "app/lsp/outline.hpp"

#include "app/lsp/brackets.hpp"
#include "read/yaml/block_lines.hpp"

#include <algorithm>

namespace jixiao::lsp {
Outline::Outline(std::string_view text) {
    add_line_parts(text);
    close_ends();
}

void Outline::add_line_parts(std::string_view text) {
    struct Open {
        std::size_t column;
        std::size_t part;
    };
    std::vector<Open> open;
    auto const parent = [&] { return open.empty() ? nowhere : open.back().part; };
    auto const lines = block_lines(text);
    for (std::size_t number = 0; number < lines.size(); ++number) {
        auto const& line = lines[number];
        if (line.has_dash()) {
            auto const column = line.column();
            while (!open.empty() &&
                   (open.back().column > column ||
                    (open.back().column == column && parts_[open.back().part].is_item)))
                open.pop_back();
            Part item{.is_item = true, .column = column, .parent = parent()};
            item.value = {line.content, line.end};
            open.push_back({column, parts_.size()});
            parts_.push_back(item);
        }
        auto const column = line.inner_column();
        while (!open.empty() && open.back().column >= column) open.pop_back();
        auto own = parent();
        auto const is_list_item = line.has_dash() && !line.colon;
        if (!is_list_item) {
            own = parts_.size();
            Part entry{.has_colon = line.colon.has_value(), .column = column, .parent = parent()};
            entry.key = {line.content,
                         line.colon ? without_blanks(text, line.content, *line.colon) : line.end};
            entry.value = line.colon ? Span{line.value, line.end} : Span{line.end, line.end};
            parts_.push_back(entry);
            if (line.colon) open.push_back({column, own});
        }
        auto const begin = parts_[own].value.begin;
        if (begin < text.size() && begin < parts_[own].value.end && opens_brackets(text[begin])) {
            auto const next = number + 1 < lines.size() ? lines[number + 1].begin : text.size();
            add_brackets(text.substr(0, line.is_closed ? next : line.end), own);
        }
    }
}

void Outline::add_brackets(std::string_view text, std::size_t parent) {
    auto const begin = parts_[parent].value.begin;
    auto const end = read_brackets(text, begin, parent, parts_);
    parts_[parent].value.end = without_blanks(text, begin, end);
}

void Outline::close_ends() {
    for (auto& part : parts_) part.end = std::max(part.value.end, part.key.end);
    for (auto at = parts_.size(); at-- > 0;)
        if (auto const parent = parts_[at].parent; parent != nowhere)
            parts_[parent].end = std::max(parts_[parent].end, parts_[at].end);
}

std::vector<std::string> Outline::path(std::string_view text, std::size_t part) const {
    std::vector<std::string> path;
    for (; part != nowhere; part = parts_[part].parent) {
        auto const& [begin, end] = parts_[part].key;
        path.push_back(parts_[part].is_item ? std::string{}
                                            : scalar_text(text.substr(begin, end - begin)));
    }
    std::reverse(path.begin(), path.end());
    return path;
}

std::size_t Outline::find(std::string_view text, std::size_t parent, std::string_view key) const {
    for (auto at = parent == nowhere ? 0 : parent + 1; at < parts_.size(); ++at) {
        auto const& part = parts_[at];
        if (parent != nowhere && part.key.begin > parts_[parent].end) break;
        if (part.parent == parent && !part.is_item && part.has_colon &&
            text.substr(part.key.begin, part.key.end - part.key.begin) == key)
            return at;
    }
    return nowhere;
}

std::vector<std::size_t> Outline::children(std::size_t parent) const {
    std::vector<std::size_t> found;
    for (auto at = parent == nowhere ? 0 : parent + 1; at < parts_.size(); ++at) {
        auto const& part = parts_[at];
        auto const begin = part.is_item ? part.value.begin : part.key.begin;
        if (parent != nowhere && begin > parts_[parent].end) break;
        if (part.parent == parent) found.push_back(at);
    }
    return found;
}

std::size_t Outline::first_from(std::size_t offset) const {
    auto const begin = [](Part const& part) {
        return part.is_item ? part.value.begin : part.key.begin;
    };
    auto const found = std::partition_point(parts_.begin(), parts_.end(),
                                            [&](Part const& part) { return begin(part) < offset; });
    return static_cast<std::size_t>(found - parts_.begin());
}

std::size_t Outline::at(std::size_t offset) const {
    // Those that begin later on cannot hold it; those of one line stand side by side.
    for (auto part = first_from(offset + 1); part-- > 0;) {
        auto const& each = parts_[part];
        if (each.key.holds(offset) && !each.is_item) return part;
        if (each.value.holds(offset) && !each.value.empty()) return part;
        if (each.parent == nowhere && each.end < offset) return nowhere;
    }
    return nowhere;
}

std::string scalar_text(std::string_view text) {
    if (text.size() < 2 || text.front() != text.back()) return std::string{text};
    auto const quote = text.front();
    if (quote != '"' && quote != '\'') return std::string{text};
    std::string plain;
    auto const inside = text.substr(1, text.size() - 2);
    for (std::size_t at = 0; at < inside.size(); ++at) {
        auto const is_escaped = quote == '"' ? inside[at] == '\\' : inside.substr(at, 2) == "''";
        if (is_escaped && at + 1 < inside.size()) ++at;
        plain += inside[at];
    }
    return plain;
}

}  // namespace jixiao::lsp
