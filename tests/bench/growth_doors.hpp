#pragma once

#include <string>

namespace jixiao {

// Every reader of what comes from outside, once, its findings dropped.

void read_targets(std::string const& text);  // as a target and as an actual
void read_yaml(std::string const& text);     // as a table and as actuals
/// Records whose unknown keys are passed on; strictly, they are findings.
void read_ndjson(std::string const& text);
void read_ndjson_strictly(std::string const& text);
void read_csv(std::string const& text);
void read_csv_strictly(std::string const& text);
void import_document(std::string const& text);
void review_targets(std::string const& table);
void compare_names(std::string const& lines);

}  // namespace jixiao
