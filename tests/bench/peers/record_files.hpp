#pragma once

#include "tests/bench/peers/records.hpp"

#include <array>
#include <filesystem>
#include <fstream>

namespace jixiao::bench {

/// A line a record, written as they come. Throws when a cell would need quotes, so that a reader
/// that only splits at commas reads it right, or when the disk is full.
class CsvFile {
public:
    /// With a body and a table in every line, or without.
    CsvFile(std::filesystem::path const& file, bool has_tables);
    void add(Record const& record);

private:
    bool has_tables_;
    std::ofstream out_;
    std::string line_;
};

/// An object a line; what was not reported has no key.
class NdjsonFile {
public:
    explicit NdjsonFile(std::filesystem::path const& file);
    void add(Record const& record);

private:
    std::ofstream out_;
    std::string line_;
};

/// A workspace: tables of 250 rows, each with a file of actuals for every quarter.
class BookFiles {
public:
    explicit BookFiles(std::filesystem::path const& folder);
    void add(Record const& record);

private:
    void begin_table();

    std::filesystem::path folder_;
    std::ofstream table_;
    std::array<std::ofstream, 3> actuals_;
    std::size_t rows_ = 0;
};

}  // namespace jixiao::bench
