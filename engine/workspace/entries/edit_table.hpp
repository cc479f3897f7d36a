#pragma once

#include "workspace/entries/add_indicators.hpp"
#include "workspace/entries/set_indicators.hpp"
#include "workspace/entries/set_table_facts.hpp"

namespace jixiao::entries {

/// All that changes in a table at once.
struct TableEdits {
    std::vector<IndicatorEdit> rows;
    std::vector<NewIndicator> added;
    std::vector<std::string> removed;  // ids
    TableFacts facts;
};

/// Where a key stands; its value reaches up to the next one.
struct PlacedKey {
    std::string key;
    std::size_t line = 0, column = 0;  // from 1
};

/// Where an edited indicator stands, and its keys.
struct EditedIndicator {
    std::string id;
    std::size_t first_line = 0, last_line = 0;  // from 1
    std::vector<PlacedKey> keys = {};
};

struct EditedTable {
    std::string text;
    std::vector<EditedIndicator> indicators = {};  // edited and added
    std::vector<PlacedKey> keys = {};              // of the table, and sources/NAME
};

/// The text of the table with the edits, and where the edited and the added rows stand then. A row
/// cannot be changed and removed, nor can one be added below a removed one. Nothing, and a
/// diagnostic, when any of the edits cannot be made.
std::optional<EditedTable> edit_table(Source const& source, TableEdits const& edits,
                                      std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
