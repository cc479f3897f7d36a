#pragma once

#include "model/book/budget.hpp"
#include "model/book/known_lines.hpp"
#include "read/workspace/file_read.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_table.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// A file of `indicators`: a table of targets, or the printed budget tables beside them.
struct TableFile {
    std::shared_ptr<Table> table;  // or none
    std::optional<Budget> budget;
    bool lacks_rows = false;  // entries for rows that it was to have are not unknown
};

/// The files of one sort as they were last read, by name. All of them have a source; copies share
/// them.
template <class Value>
using KnownFiles = std::map<std::string, std::shared_ptr<FileRead<Value>>>;

/// What the files of a workspace gave at the last load: the next one parses only those that have
/// other bytes by now.
struct LoadCache {
    std::vector<SharedText> unit_texts;  // that all of it was read with
    Units units;                         // what they say
    KnownFiles<TableFile> tables;
    KnownFiles<ActualsFile> actuals;
    KnownNames names;
    KnownLines lines;
};

}  // namespace jixiao
