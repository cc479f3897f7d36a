#include "report/data/doc_markdown.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::string_view trimmed(std::string_view text) {
    auto const begin = text.find_first_not_of(' ');
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// Calls `code` for what stands between marks of code, `other` for each sign elsewhere.
template <class Code, class Other>
void walk(std::string_view markdown, Code const& code, Other const& other) {
    for (std::size_t at = 0; at < markdown.size();) {
        auto const end = std::min(markdown.find_first_not_of('`', at), markdown.size());
        auto const marks = markdown.substr(at, end - at);
        auto const close = marks.empty() ? markdown.npos : markdown.find(marks, end);
        if (close == markdown.npos) {
            other(at++);
            continue;
        }
        code(markdown.substr(at, close + marks.size() - at), markdown.substr(end, close - end));
        at = close + marks.size();
    }
}

}  // namespace

std::vector<std::string> table_cells(std::string_view line) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '\\' && line.substr(at + 1, 1) == "|") {
            cell += line[++at];
        } else if (line[at] == '|') {
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += line[at];
        }
    }
    return cells;
}

std::string without_links(std::string_view markdown) {
    std::string text;
    std::size_t skipped_to = 0;
    walk(
        markdown, [&](std::string_view whole, std::string_view) { text += whole; },
        [&](std::size_t at) {
            if (at < skipped_to || markdown[at] == '[') return;
            if (markdown.substr(at, 2) == "](")
                skipped_to = std::min(markdown.find(')', at), markdown.size() - 1) + 1;
            else
                text += markdown[at];
        });
    return text;
}

std::string plain_text(std::string_view markdown) {
    std::string text;
    walk(
        markdown,
        [&](std::string_view whole, std::string_view inside) {
            text += whole.starts_with("``") ? trimmed(inside) : inside;
        },
        [&](std::size_t at) {
            if (markdown[at] != '*') text += markdown[at];
        });
    return text;
}

std::vector<std::string> codes_in(std::string_view markdown) {
    std::vector<std::string> codes;
    walk(
        markdown, [&](std::string_view, std::string_view inside) { codes.emplace_back(inside); },
        [](std::size_t) {});
    return codes;
}

}  // namespace jixiao
