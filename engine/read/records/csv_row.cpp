#include "read/records/csv_row.hpp"

#include "base/csv.hpp"

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

}  // namespace

void CsvRow::add(std::string_view text, std::size_t offset) {
    auto const rest = without_apostrophe(text);
    cells_.push_back({rest, offset + text.size() - rest.size()});
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

void CsvRow::clear() {
    cells_.clear();
    used_ = 0;
    broken_at_ = std::string_view::npos;
}

void CsvRow::read(std::string_view row) {
    clear();
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
