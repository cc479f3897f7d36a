#pragma once

#include "model/book/period.hpp"
#include "model/book/shared_path.hpp"
#include "model/target/shared_parsed.hpp"
#include "model/target/units.hpp"
#include "read/workspace/text_pool.hpp"
#include "read/yaml/node.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace jixiao {

/// One file while its meaning is read: its text, the units in force, and what was found wrong.
struct Reading {
    Source const& source;
    Units const& units;
    std::vector<Diagnostic>& diagnostics;
    std::unordered_map<std::string_view, TargetText> targets = {};  // those of the file, by text
    std::unordered_map<std::string_view, ActualText> actuals = {};  // the same
    std::unordered_map<std::string_view, CellText> texts = {};      // the same, of other cells
    std::unordered_map<std::string_view, SharedPath> paths = {};    // by the bytes of the list
    FileName file = source.name;
    TextPool* pool = nullptr;  // of several files
    bool has_lost = false;     // a goal or a row could not be kept, or has no name

    /// The target that a text of the file is read as; equal texts share it.
    TargetText target(std::string_view text);
    /// The reported value that a text of the file is read as; equal texts share it.
    ActualText actual(std::string_view text);
    /// A text of the file that is not read; equal texts share it.
    CellText text(std::string_view text);

    /// The place of a node: its text, or one character of a list or map.
    Place place(Node const& node) const;
    /// The place of bytes [offset, offset + length) of a scalar's text.
    Place place(Node const& node, std::size_t offset, std::size_t length) const;

    void error(std::string code, Place place, Message message, Message hint = {});
    void warn(std::string code, Place place, Message message, Message hint = {});
    /// Reports that the text of `node` was not understood, at the place inside it.
    void report(ParseError const& error, Node const& node, Severity severity = Severity::error);
};

/// Stands for what could not be made out, as was reported.
ParseError unread_value();

/// The text of a scalar; anything else is reported and gives nothing.
std::optional<std::string_view> read_text(Reading& reading, Node const& node);

/// One text or a list of texts.
std::vector<std::string> read_texts(Reading& reading, Node const& node);

/// The entries of a map of texts, in the order of the file.
std::vector<std::pair<std::string, std::string>> read_pairs(Reading& reading, Node const& node);

/// A number as in "12.5".
std::optional<Decimal> read_number(Reading& reading, Node const& node);

/// A year as in "2024".
std::optional<int> read_year(Reading& reading, Node const& node);

/// A map, or nothing and a report that names what was found instead.
bool expect_map(Reading& reading, Node const& node);
bool expect_list(Reading& reading, Node const& node);

/// Reports `node` as none of the words that are allowed there.
void report_word(Reading& reading, Node const& node, std::vector<std::string> const& allowed);

/// Reads one of a few words.
template <class Value>
std::optional<Value> read_word(Reading& reading, Node const& node,
                               std::vector<std::pair<std::string, Value>> const& words) {
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    std::vector<std::string> allowed;
    for (auto const& [word, value] : words) {
        if (word == *text) return value;
        allowed.push_back(word);
    }
    report_word(reading, node, allowed);
    return std::nullopt;
}

/// The words of "元 圆 元整", in order: what blanks part.
std::vector<std::string> words_of(std::string_view text);

/// A line from which on a file speaks of one row, or, without a name, of none.
struct RowStart {
    std::size_t line = 0;
    std::string_view name;
};

/// Says of each diagnostic of a file which row it is about. `rows` stand in the order of the file.
void name_rows(std::vector<Diagnostic>& diagnostics, std::vector<RowStart> const& rows);

/// Reports a comment that took the unit of a number with it: `115 #家`.
void check_comment(Reading& reading, Node const& value);

}  // namespace jixiao
