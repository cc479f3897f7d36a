#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao::tests {

/// Texts that mean something to a terminal, a spreadsheet, a browser, Markdown, a shell or printf:
/// tests/app/hostile_texts.json.
std::vector<std::string> const& hostile_texts();

/// Writes a workspace with a table for each text, in which everything that a person can type is
/// that text: names, notes, reasons, owners, keys of actuals. The first of its two rows has a
/// figure; the second has the value at the same place as its target and as what was reported. The
/// rows of the first table are A-1 and B-1.
void put_hostile_unit(std::filesystem::path const& folder, std::vector<std::string> const& texts,
                      std::vector<std::string> const& values = hostile_texts());

}  // namespace jixiao::tests
