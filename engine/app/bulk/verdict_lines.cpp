#include "app/bulk/verdict_lines.hpp"

#include "app/bulk/few_bytes.hpp"
#include "base/csv.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/data/diagnostics.hpp"
#include "report/data/json_text.hpp"
#include "report/data/verdict_json.hpp"

#include <boost/json/value.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace jixiao::bulk {
namespace {

namespace json = boost::json;

/// "line 12, column 34: …" for each problem.
std::string problems_of(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog) {
    std::string shown;
    for (auto const& d : diagnostics)
        shown += fmt::format("{}{}:{}: {} [{}]", shown.empty() ? "" : "; ", d.place.line,
                             d.place.column, catalog(d.message), d.code);
    return shown;
}

/// What a cell may hold that needs no second look: nothing of CSV's own, nor the first bytes of
/// what steers a terminal; and what it may begin with: letters, figures, Chinese characters.
struct PlainBytes {
    std::array<bool, 256> inside{}, first{};
    constexpr PlainBytes() {
        for (unsigned c = 0; c < inside.size(); ++c) {
            inside[c] = c >= 0x20 && c != ',' && c != '"' && c != 0x7f && c != 0xc2 && c != 0xe2;
            first[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       (c >= 0xe3 && c <= 0xe9);
        }
    }
};
constexpr PlainBytes plain_bytes;

/// Whether eight bytes are plain for sure: all of ASCII behind the comma is, as ids are made of.
bool are_plain(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101;
    return ((bytes | (bytes - each * (',' + 1)) | (bytes + each)) & each * 0x80) == 0;
}

/// Whether eight bytes need no escape in JSON for sure.
bool are_plain_in_json(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101;
    auto const holds = [&](unsigned char c) {
        auto const differ = bytes ^ each * c;
        return (differ - each) & ~differ;
    };
    auto const are_control = (bytes - each * ' ') & ~bytes;
    return ((are_control | holds('"') | holds('\\') | holds(0x7f)) & each * 0x80) == 0;
}

bool is_plain_cell(std::string_view text) {
    if (text.empty()) return true;
    if (!plain_bytes.first[static_cast<unsigned char>(text.front())]) return false;
    if (all_fit(text, '0', are_plain)) return true;
    bool is_plain = true;
    for (auto const c : text) is_plain &= plain_bytes.inside[static_cast<unsigned char>(c)];
    return is_plain;
}

/// Apart, so that the usual cell needs no room for it.
[[gnu::noinline]] void append_odd_cell(std::string_view text, std::string& out) {
    out += csv_cell(printable(text, true));
}

}  // namespace

void append_cell(std::string_view text, std::string& out, bool is_utf8) {
    if (is_plain_cell(text) && (is_utf8 || !first_invalid_utf8(text)))
        out += text;
    else
        append_odd_cell(text, out);
}

void append_json(std::string_view text, std::string& out, bool is_utf8) {
    bool const is_plain = all_fit(text, ' ', are_plain_in_json);
    if (!is_plain || (!is_utf8 && first_invalid_utf8(text))) {
        out += json_text(json::value(json::string_view{text.data(), text.size()}));
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

Detail Written::detail() const {
    if (fields.empty()) return Detail::derivation;
    auto most = Detail::status;
    for (auto const& field : fields) most = std::max(most, field.detail);
    return most;
}

std::string VerdictLines::header() const {
    std::string line;
    if (written_.form != Form::csv) return line;
    auto const add = [&](std::string_view name) {
        if (!line.empty()) line += ',';
        append_cell(name, line);
    };
    for (auto const& field : written_.fields) add(field.name);
    if (written_.tells_problems) add("problem");
    for (auto const& column : written_.passed) add(column);
    return line + "\r\n";
}

void VerdictLines::add(Outcome const& outcome, std::string& out) {
    if (written_.form == Form::csv)
        add_csv(outcome, out);
    else
        add_ndjson(outcome, out);
}

void VerdictLines::add_field_json(Field const& field, std::string& out) const {
    if (field.kind == Field::Kind::list) {
        out += '[';
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (i > 0) out += ',';
            append_json(texts_[i], out);
        }
        out += ']';
    } else if (texts_.size() == 0) {
        out += "null";
    } else if (field.kind == Field::Kind::number) {
        out += texts_[0];
    } else {
        append_json(texts_[0], out);
    }
}

void VerdictLines::add_unreadable(Outcome const& outcome, std::string& out) const {
    out += fmt::format("{{\"line\":{},\"id\":", outcome.line);
    if (outcome.id.empty())
        out += "null";
    else
        append_json(outcome.id, out);
    out += R"(,"status":"unrated","state":"unreadable")";
}

void VerdictLines::add_ndjson(Outcome const& outcome, std::string& out) {
    if (!outcome.verdict) {
        add_unreadable(outcome, out);
    } else if (written_.fields.empty()) {
        auto shown = json_text(verdict_json(*outcome.verdict, catalog_));
        shown.pop_back();  // the object goes on
        out += shown;
    } else {
        auto separator = '{';
        for (auto const& field : written_.fields) {
            out += separator;
            append_json(field.name, out);
            out += ':';
            add_value(field, *outcome.verdict, out);
            separator = ',';
        }
    }
    for (auto const& [key, value] : outcome.passed) {
        out += ',';
        append_json(key, out);
        out += ':';
        out += value;
    }
    if (outcome.diagnostics && !outcome.diagnostics->empty()) {
        json::array all;
        for (auto const& diagnostic : *outcome.diagnostics)
            all.push_back(diagnostic_json(diagnostic, catalog_));
        out += ",\"diagnostics\":" + json_text(all);
    }
    out += "}\n";
}

void VerdictLines::add_value(Field const& field, Verdict const& verdict, std::string& out) {
    if (written_.form == Form::csv) return append_cell(field_cell(field, verdict), out);
    texts_.clear();
    field.collect(verdict, catalog_, texts_);
    add_field_json(field, out);
}

std::string_view VerdictLines::unreadable_cell(Field const& field, Outcome const& outcome) {
    if (field.name == "id") return outcome.id;
    if (field.name == "status") return "unrated";
    if (field.name == "state") return "unreadable";
    return {};
}

std::string_view VerdictLines::field_cell(Field const& field, Verdict const& verdict) {
    cell_.clear();
    texts_.clear();
    field.collect(verdict, catalog_, texts_);
    if (texts_.size() == 1) return texts_[0];
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        if (i > 0) cell_ += field.separator;
        cell_ += texts_[i];
    }
    return cell_;
}

void VerdictLines::add_csv(Outcome const& outcome, std::string& out) {
    bool is_first = true;
    auto const add = [&](std::string_view text) {
        if (!is_first) out += ',';
        append_cell(text, out);
        is_first = false;
    };
    for (auto const& field : written_.fields) {
        if (!is_first) out += ',';
        is_first = false;
        if (outcome.verdict)
            add_value(field, *outcome.verdict, out);
        else
            append_cell(unreadable_cell(field, outcome), out);
    }
    if (written_.tells_problems)
        add(outcome.diagnostics ? problems_of(*outcome.diagnostics, catalog_) : std::string{});
    // A row that could be parted has the cells of all of them, in their order.
    bool const are_there = outcome.passed.size() == written_.passed.size();
    for (std::size_t i = 0; i < written_.passed.size(); ++i)
        add(are_there ? outcome.passed[i].second : std::string_view{});
    out += "\r\n";
}

}  // namespace jixiao::bulk
