#include "bulk/csv_row.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

std::string without_doubled_quotes(std::string_view quoted) {
    std::string text;
    for (std::size_t at = 0; at < quoted.size(); ++at) {
        text += quoted[at];
        if (quoted[at] == '"') ++at;
    }
    return text;
}

/// Whether an apostrophe stands only before a sign, so that no spreadsheet takes the cell for a
/// formula: it is not part of the text.
bool is_guarded(std::string_view text) {
    if (!text.starts_with('\'')) return false;
    auto const rest = text.substr(1);
    constexpr std::string_view signs[] = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::any_of(std::begin(signs), std::end(signs),
                       [&](std::string_view sign) { return rest.starts_with(sign); });
}

}  // namespace

void CsvRow::add(std::string_view text, std::size_t offset) {
    if (is_guarded(text)) {
        text.remove_prefix(1);
        ++offset;
    }
    cells_.push_back({text, offset});
}

/// Reads the cell whose quote is at `begin`; gives the byte behind its closing quote.
std::size_t CsvRow::read_quoted(std::string_view row, std::size_t begin) {
    bool has_doubled = false;
    auto end = row.find('"', begin + 1);
    while (end != std::string_view::npos && row.substr(end + 1).starts_with('"')) {
        has_doubled = true;
        end = row.find('"', end + 2);
    }
    if (end == std::string_view::npos) {
        broken_at_ = begin;
        end = row.size();
    }
    auto text = row.substr(begin + 1, end - begin - 1);
    if (has_doubled) {
        if (used_ == unescaped_.size()) unescaped_.emplace_back();
        text = unescaped_[used_++] = without_doubled_quotes(text);
    }
    add(text, begin);
    return std::min(end + 1, row.size());
}

void CsvRow::read(std::string_view row) {
    cells_.clear();
    used_ = 0;
    broken_at_ = std::string_view::npos;
    for (std::size_t at = 0;;) {
        if (at < row.size() && row[at] == '"') {
            at = read_quoted(row, at);
        } else {
            auto const end = std::min(row.find(',', at), row.size());
            auto const text = row.substr(at, end - at);
            if (auto const quote = text.find('"');
                quote != std::string_view::npos && broken_at_ == std::string_view::npos)
                broken_at_ = at + quote;
            add(text, at);
            at = end;
        }
        if (at >= row.size()) return;
        if (row[at] != ',') {
            if (broken_at_ == std::string_view::npos) broken_at_ = at;
            at = std::min(row.find(',', at), row.size());
            if (at == row.size()) return;
        }
        ++at;
    }
}

}  // namespace jixiao::bulk
