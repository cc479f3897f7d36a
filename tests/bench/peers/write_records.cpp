// write_records WORKSPACE COUNT FOLDER [book|realistic]: records drawn from the targets of the
// workspace, as FOLDER/records.csv and records.ndjson, and with `book` as a workspace of its own,
// FOLDER/book; with `realistic` those of a province, with units, projects and names of their own.

#include "read/workspace/workspace.hpp"
#include "tests/bench/peers/realistic.hpp"
#include "tests/bench/peers/record_files.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string_view>

using namespace jixiao;

namespace {

template <class Source>
void write(Source&& source, std::size_t count, std::filesystem::path const& folder, bool has_tables,
           bool has_book) {
    bench::CsvFile csv{folder / "records.csv", has_tables};
    bench::NdjsonFile ndjson{folder / "records.ndjson"};
    std::optional<bench::BookFiles> book;
    if (has_book) book.emplace(folder / "book");
    for (; count > 0; --count) {
        auto const& record = source.next();
        csv.add(record);
        ndjson.add(record);
        if (book) book->add(record);
    }
}

}  // namespace

int main(int count, char** words) {
    if (count < 4) {
        fmt::print(stderr, "write_records WORKSPACE COUNT FOLDER [book|realistic]\n");
        return EXIT_FAILURE;
    }
    auto const workspace = load_workspace(words[1]);
    auto const records = std::stoull(words[2]);
    std::string_view const kind = count > 4 ? words[4] : "";
    if (kind == "realistic")
        write(bench::RealisticSource{workspace.book}, records, words[3], true, false);
    else
        write(bench::RecordSource{workspace.book}, records, words[3], false, kind == "book");
    return EXIT_SUCCESS;
}
