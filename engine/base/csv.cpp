#include "base/csv.hpp"

#include "base/decimal.hpp"
#include "base/printable.hpp"

#include <algorithm>
#include <array>

namespace jixiao {
namespace {

bool starts_a_formula(std::string_view text) {
    constexpr std::array<std::string_view, 8> signs{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) < 0x20) return true;
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

std::string csv_cell(std::string_view text) {
    auto const is_formula =
        starts_a_formula(text) && (text.starts_with('+') || !Decimal::from_text(text));
    auto const quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    std::string cell;
    if (is_formula) cell += '\'';
    for (auto const c : text) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return quoted ? '"' + cell + '"' : cell;
}

std::string_view without_apostrophe(std::string_view cell) {
    bool const is_guarded = cell.starts_with('\'') && starts_a_formula(cell.substr(1));
    return cell.substr(is_guarded ? 1 : 0);
}

std::string csv_line(std::vector<std::string> const& cells) {
    std::string line;
    auto const* separator = "";
    for (auto const& cell : cells) {
        line += separator + csv_cell(printable(cell, true));
        separator = ",";
    }
    return line + "\r\n";
}

}  // namespace jixiao
