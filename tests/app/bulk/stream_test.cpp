#include "tests/app/bulk/stream.hpp"

#include "read/records/compressed.hpp"
#include "tests/catch.hpp"

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// Records of several chunks, good and bad in turn.
std::string many_records() {
    std::string text;
    for (int i = 0; i < 10'000; ++i) {
        auto const number = std::to_string(i);
        if (i % 997 == 5)
            text += "{\"id\":\"" + number + "\",\n";
        else if (i % 1009 == 7)
            text += R"({"id":")" + number + R"(","name":"企业","target":"≥1佳"})" + "\n";
        else
            text += R"({"id":")" + number + R"(","table":"项目)" + std::to_string(i / 100) +
                    R"(","name":"净增企业","target":"≥)" + std::to_string(i % 300 + 1) +
                    R"(家","weight":"5","actuals":{"2024Q3":"78家"}})" + "\n";
    }
    return text;
}

template <class Filter>
std::string packed(std::string const& text, Filter const& filter) {
    std::ostringstream out;
    boost::iostreams::filtering_ostream into;
    into.push(filter);
    into.push(out);
    into << text;
    into.reset();
    return out.str();
}

std::string unpacked(std::string const& bytes) {
    std::istringstream in{bytes};
    auto const stream = bulk::decompressed(in);
    return {std::istreambuf_iterator<char>{*stream}, {}};
}

}  // namespace

TEST_CASE("any number of jobs writes the same bytes and counts the same") {
    auto const text = many_records();
    Judging judging;
    judging.fields = {"id", "status", "r"};
    auto const one = judge(text, judging);
    CHECK(one.summary.records == 10'000);
    CHECK(one.summary.unreadable == 11);
    CHECK(one.summary.tables.size() == 101);
    for (unsigned jobs : {2U, 5U}) {
        judging.jobs = jobs;
        auto const many = judge(text, judging);
        CHECK(many.lines == one.lines);
        CHECK(bulk::summary_line(many.summary) == bulk::summary_line(one.summary));
    }
}

TEST_CASE("summaries of shards add up to that of the whole") {
    auto const text = many_records();
    auto const middle = text.find('\n', text.size() / 3) + 1;
    Judging judging;
    judging.fields = {"status"};
    auto const whole = judge(text, judging).summary;
    bulk::Summary sum;
    for (auto const& shard : {text.substr(0, middle), text.substr(middle)})
        sum.add(bulk::read_summary(bulk::summary_line(judge(shard, judging).summary)));
    CHECK(bulk::summary_line(sum) == bulk::summary_line(whole));
}

TEST_CASE("what is no summary is refused") {
    for (auto const* line : {"", "{}", R"({"summary":1})", R"({"summary":{"version":2}})",
                             R"({"summary":{"version":1,"records":-1}})"})
        CHECK_THROWS_AS(bulk::read_summary(line), std::invalid_argument);
}

TEST_CASE("a ratio of more than 18 digits ends no stream") {
    Judging judging;
    judging.fields = {"status", "r"};
    auto const judged =
        judge(R"({"name":"甲","target":"≥0.0001家","actuals":{"2024Q3":"99999999亿家"}})"
              "\n"
              R"({"name":"乙","target":"≥5家","actuals":{"2024Q3":"6家"}})"
              "\n",
              judging);
    CHECK(judged.summary.records == 2);
    CHECK(judged.summary.unreadable == 0);
    CHECK(judged.lines.find(R"({"status":"green","r":"1333333)") != std::string::npos);
}

TEST_CASE("a status does not depend on what is asked for beside it") {
    Judging judging;
    auto const text =
        R"({"name":"甲","target":"≥51家","actuals":{"2024-09":"886793277957266664家"}})"
        "\n";
    judging.fields = {"status"};
    CHECK(judge(text, judging).lines == "{\"status\":\"green\"}\n");
    judging.fields = {"status", "forecast"};
    CHECK(judge(text, judging).lines == "{\"status\":\"green\",\"forecast\":null}\n");
}

TEST_CASE("a record that is too long is reported and skipped") {
    std::string const good = R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":"78家"}})"
                             "\n";
    auto const text = good + R"({"note":")" + std::string(5 << 20, 'x') + "\"}\n" + good;
    Judging judging;
    judging.fields = {"status"};
    auto const verdicts = judge(text, judging);
    CHECK(verdicts.summary.records == 3);
    CHECK(verdicts.summary.unreadable == 1);
    CHECK(verdicts.lines.find("record-too-long") != std::string::npos);
    CHECK(verdicts.lines.size() < 3000);
}

TEST_CASE("a row of CSV that is too long passes nothing on of the row before it") {
    std::string const good = "A,净增企业,≥115家,78家,seen\n";
    auto const text =
        "id,name,target,2024Q3,x\n" + good + "B," + std::string(2 << 20, 'x') + "\n" + good;
    Judging judging;
    judging.form = bulk::Form::csv;
    judging.fields = {"id", "state"};
    judging.pass = true;
    auto const lines = judge(text, judging).lines;
    CHECK(lines.find("A,rated,,seen\r\n,unreadable,") != lines.npos);
    CHECK(lines.find("seen") == lines.find("seen\r\n,unreadable"));
    CHECK(lines.rfind("A,rated,,seen\r\n") == lines.size() - 15);
}

TEST_CASE("what writing throws ends a run on any number of threads") {
    auto const text = many_records();
    bulk::Settings settings{
        profile(), units(), english(), {*parse_period("2024Q3"), {}, false}, {}};
    settings.written.fields = bulk::default_fields();
    for (unsigned jobs : {1U, 2U, 5U}) {
        int written = 0;
        bulk::Run run{settings, jobs, [&](std::string_view) {
                          if (++written == 2) throw std::runtime_error{"full"};
                      }};
        std::istringstream in{text};
        std::vector<Diagnostic> found;
        CHECK_THROWS_AS(run(in, "records", bulk::Form::ndjson, found), std::runtime_error);
        CHECK(written == 2);
    }
}

TEST_CASE("blank lines and a missing last line end do no harm") {
    std::string const good = R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":"78家"}})";
    CHECK(judge("\n\n" + good + "\r\n\n" + good, {}).summary.records == 2);
    CHECK(judge("", {}).summary.records == 0);
}

TEST_CASE("gzip and zstd are told by their first byte") {
    auto const text = many_records();
    CHECK(unpacked(text) == text);
    CHECK(unpacked(packed(text, boost::iostreams::gzip_compressor())) == text);
    CHECK(unpacked(packed(text, boost::iostreams::zstd_compressor())) == text);
}

TEST_CASE("damaged data is an error, after what was whole was judged") {
    auto const whole = packed(many_records(), boost::iostreams::gzip_compressor());
    std::istringstream in{whole.substr(0, whole.size() / 2)};
    auto const stream = bulk::decompressed(in);
    bulk::Settings settings{
        profile(), units(), english(), {*parse_period("2024Q3"), {}, false}, {}};
    settings.written.fields = bulk::default_fields();
    std::string lines;
    for (unsigned jobs : {1U, 2U}) {
        bulk::Run run{settings, jobs, [&](std::string_view more) { lines += more; }};
        std::istringstream half{whole.substr(0, whole.size() / 2)};
        auto const unpacking = bulk::decompressed(half);
        std::vector<Diagnostic> found;
        CHECK_THROWS_AS(run(*unpacking, "half", bulk::Form::ndjson, found), std::ios_base::failure);
        CHECK(run.summary().records > 2500);
    }
}
