#pragma once

#include "app/bulk/fields.hpp"
#include "base/diagnostic.hpp"
#include "read/records/record.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao::bulk {

/// How verdicts are written.
struct Written {
    Form form = Form::ndjson;
    std::vector<Field> fields;   // empty: everything `evaluate --format json` has, NDJSON only
    bool tells_problems = true;  // a CSV column of its own; NDJSON has them where there are some
    std::vector<std::string> passed;  // CSV columns that are passed on

    /// What the verdicts must have.
    Detail detail() const;
};

/// What becomes of one record. `verdict` is nullptr for one that could not be read.
struct Outcome {
    Verdict const* verdict = nullptr;
    std::string_view id;
    std::size_t line = 0;
    std::vector<Diagnostic> const* diagnostics = nullptr;  // with their source lines; may be none
    /// Keys or columns that are passed on: NDJSON the value as it stands, CSV the cell's text.
    std::vector<std::pair<std::string_view, std::string_view>> passed;
};

/// A text as a cell of CSV, and as a string of JSON. Of one that is known to be UTF-8 that is not
/// checked again.
void append_cell(std::string_view text, std::string& out, bool is_utf8 = false);
void append_json(std::string_view text, std::string& out, bool is_utf8 = false);

/// Writes one line for each record.
class VerdictLines {
public:
    VerdictLines(Written const& written, Catalog const& catalog)
        : written_{written}, catalog_{catalog} {}

    /// The header of CSV; empty for NDJSON.
    std::string header() const;
    void add(Outcome const& outcome, std::string& out);
    /// One value of a verdict, as the form of the lines has it.
    void add_value(Field const& field, Verdict const& verdict, std::string& out);

private:
    void add_ndjson(Outcome const& outcome, std::string& out);
    void add_csv(Outcome const& outcome, std::string& out);
    void add_unreadable(Outcome const& outcome, std::string& out) const;
    void add_field_json(Field const& field, std::string& out) const;
    std::string_view field_cell(Field const& field, Verdict const& verdict);
    static std::string_view unreadable_cell(Field const& field, Outcome const& outcome);

    Written const& written_;
    Catalog const& catalog_;
    Texts texts_;
    std::string cell_;
};

}  // namespace jixiao::bulk
