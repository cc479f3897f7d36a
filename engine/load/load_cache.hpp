#pragma once

#include "book/budget.hpp"
#include "load/file_read.hpp"
#include "load/read_actuals.hpp"
#include "load/read_table.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// A file of `indicators`: a table of targets, or the printed budget tables beside them.
struct TableFile {
    std::optional<Table> table;
    std::optional<Budget> budget;
};

/// The files of one sort as they were last read, by name.
template <class Value>
struct KnownFiles {
    struct Known {
        std::string bytes;
        FileRead<Value> read;
    };
    std::map<std::string, Known> files;

    /// What the file gave when it had these bytes; nullptr when it had others.
    FileRead<Value> const* find(std::string const& name, std::string_view bytes) const {
        auto const found = files.find(name);
        return found != files.end() && found->second.bytes == bytes ? &found->second.read : nullptr;
    }
};

/// What the files of a workspace gave at the last load: the next one parses only those that have
/// other bytes by now.
struct LoadCache {
    std::vector<std::string> units;  // the texts that all of it was read with
    KnownFiles<TableFile> tables;
    KnownFiles<ActualsFile> actuals;
};

}  // namespace jixiao
