// write_records WORKSPACE COUNT FOLDER [book]: records drawn from the targets of the workspace, as
// FOLDER/records.csv and records.ndjson, and with `book` as a workspace of its own, FOLDER/book.

#include "read/workspace/workspace.hpp"
#include "tests/bench/peers/record_files.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

using namespace jixiao;

int main(int count, char** words) {
    if (count < 4) {
        fmt::print(stderr, "write_records WORKSPACE COUNT FOLDER [book]\n");
        return EXIT_FAILURE;
    }
    std::filesystem::path const folder{words[3]};
    auto const workspace = load_workspace(words[1]);
    bench::RecordSource source{workspace.book};
    bench::CsvFile csv{folder / "records.csv"};
    bench::NdjsonFile ndjson{folder / "records.ndjson"};
    std::optional<bench::BookFiles> book;
    if (count > 4 && std::string_view{words[4]} == "book") book.emplace(folder / "book");
    for (auto left = std::stoull(words[2]); left > 0; --left) {
        auto const& record = source.next();
        csv.add(record);
        ndjson.add(record);
        if (book) book->add(record);
    }
    return EXIT_SUCCESS;
}
