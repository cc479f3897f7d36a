#pragma once

#include "read/records/record.hpp"

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace jixiao::bulk {

/// A record is no longer than this; what is, is reported and skipped.
constexpr std::size_t longest_record = std::size_t{1} << 20;  // bytes

/// The line end behind the record that begins at `begin`; npos when the text ends before. In CSV a
/// quoted cell may hold line ends: a quote that is not closed within the longest record ends with
/// its line.
std::size_t end_of_record(std::string_view text, std::size_t begin, Form form);

/// Some whole records of a stream, one after the other.
struct Chunk {
    std::string text;
    std::size_t first_line = 1;   // of its file
    bool may_hold_quotes = true;  // of CSV
};

/// Parts a stream into chunks of about a quarter of a MiB, whatever its size.
class Chunks {
public:
    Chunks(std::istream& in, Form form) : in_{in}, form_{form} {}

    /// Takes the first record, without its line end; false when there is none.
    bool take_record(Chunk& record);
    /// Fills `chunk`, whose memory is used again; false at the end of the stream.
    bool next(Chunk& chunk);

private:
    bool read_behind(std::string& text, std::size_t& size);
    std::size_t whole_records(std::string_view text, bool& may_hold_quotes) const;

    std::istream& in_;
    Form form_;
    std::string rest_;  // read, not yet given out
    std::size_t line_ = 1;
    bool is_at_end_ = false;
};

}  // namespace jixiao::bulk
