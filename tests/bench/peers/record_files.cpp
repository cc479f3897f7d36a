#include "tests/bench/peers/record_files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <stdexcept>
#include <string_view>

namespace jixiao::bench {
namespace {

constexpr std::array<std::string_view, 3> quarters{"2024Q1", "2024Q2", "2024Q3"};
constexpr std::size_t rows_a_table = 250;

std::ofstream opened(std::filesystem::path const& file) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out{file, std::ios::binary};
    out.exceptions(std::ios::badbit | std::ios::failbit);
    return out;
}

void write(std::ofstream& out, std::string const& text) {
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
}

/// The text, which must mean itself in CSV and in JSON.
std::string const& plain(std::string const& text) {
    if (text.find_first_of(",\"\\\r\n") != text.npos)
        throw std::runtime_error{"a cell would need quotes: " + text};
    return text;
}

}  // namespace

CsvFile::CsvFile(std::filesystem::path const& file, bool has_tables)
    : has_tables_{has_tables}, out_{opened(file)} {
    write(out_, fmt::format("id,{}path,name,target,{}\n", has_tables ? "body,table," : "",
                            fmt::join(quarters, ",")));
}

void CsvFile::add(Record const& record) {
    line_.clear();
    line_ += record.id;
    if (has_tables_) line_ += "," + plain(record.body) + "," + plain(record.table);
    fmt::format_to(std::back_inserter(line_), ",{},{},{}", fmt::join(record.path, "/"),
                   plain(record.name), plain(record.target));
    for (auto const& actual : record.actuals) line_ += ',' + actual;
    line_ += '\n';
    write(out_, line_);
}

NdjsonFile::NdjsonFile(std::filesystem::path const& file) : out_{opened(file)} {}

void NdjsonFile::add(Record const& record) {
    line_.clear();
    fmt::format_to(std::back_inserter(line_), R"({{"id":"{}",)", record.id);
    if (!record.body.empty())
        fmt::format_to(std::back_inserter(line_), R"("body":"{}","table":"{}",)",
                       plain(record.body), plain(record.table));
    fmt::format_to(std::back_inserter(line_),
                   R"("path":["{}"],"name":"{}","target":"{}","actuals":{{)",
                   fmt::join(record.path, R"(",")"), plain(record.name), plain(record.target));
    auto const* separator = "";
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        if (record.actuals[i].empty()) continue;
        fmt::format_to(std::back_inserter(line_), R"({}"{}":"{}")", separator, quarters[i],
                       record.actuals[i]);
        separator = ",";
    }
    line_ += "}}\n";
    write(out_, line_);
}

BookFiles::BookFiles(std::filesystem::path const& folder) : folder_{folder} {
    auto settings = opened(folder / "jixiao.yaml");
    write(settings, "indicators: indicators\nactuals: actuals\nprofile: cn-default\n");
}

void BookFiles::begin_table() {
    auto const number = rows_ / rows_a_table;
    table_ = opened(folder_ / fmt::format("indicators/table-{:05}.yaml", number));
    write(table_,
          fmt::format("table: project\nunit: 某局\nyear: 2024\nproject: 项目{}\ncode: \"{:021}\"\n"
                      "budget: 100万元\ngoals:\n  - name: 年度目标1\n    term: annual\n"
                      "    indicators:\n",
                      number, number));
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        actuals_[i] = opened(folder_ / fmt::format("actuals/{}-{:05}.yaml", quarters[i], number));
        write(actuals_[i], fmt::format("period: {}\nvalues: in-period\nactuals:\n", quarters[i]));
    }
}

void BookFiles::add(Record const& record) {
    if (rows_ % rows_a_table == 0) begin_table();
    ++rows_;
    write(table_, fmt::format("      - id: {}\n        path: [{}]\n        name: {}\n"
                              "        target: {}\n",
                              record.id, fmt::join(record.path, ", "), record.name, record.target));
    for (std::size_t i = 0; i < quarters.size(); ++i)
        if (!record.actuals[i].empty())
            write(actuals_[i], fmt::format("  {}: {}\n", record.id, record.actuals[i]));
}

}  // namespace jixiao::bench
