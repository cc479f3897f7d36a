#include "app/cli/merge_command.hpp"

#include "app/bulk/tally.hpp"
#include "base/refusal.hpp"
#include "system/write_file.hpp"

#include <fstream>
#include <istream>

namespace jixiao {
namespace {

/// Adds the summaries of one file; everything else in it is passed over. Gives
/// how many there were.
int add_summaries(std::istream& in, std::string const& name, bulk::Summary& sum) {
    int found = 0, number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (!bulk::is_summary(line)) continue;
        try {
            sum.add(bulk::read_summary(line));
            ++found;
        } catch (std::invalid_argument const& error) {
            throw Refusal{say("{0}:{1}: this is not a summary written by bulk: {2}", name, number,
                              std::string_view{error.what()}),
                          say("give it files written by jixiao bulk --summary")};
        }
    }
    if (in.bad()) throw Refusal{say("{0} cannot be read", name)};
    return found;
}

}  // namespace

int merge_command(Shell const& shell) {
    bulk::Summary sum;
    auto const& files = shell.options.bulk.files;
    auto const require = [](int found, std::string const& name) {
        if (found == 0)
            throw Refusal{say("{0} contains no summary", name),
                          say("give it files written by jixiao bulk --summary")};
    };
    if (files.empty()) require(add_summaries(shell.in, "-", sum), "-");
    for (auto const& file : files) {
        std::ifstream in{file, std::ios::binary};
        if (!in) throw Refusal{say("{0} cannot be read", file)};
        require(add_summaries(in, file, sum), file);
    }
    write_to(shell.out, bulk::summary_line(sum) + "\n");
    return clean;
}

}  // namespace jixiao
