#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("number: figures and words give one exact amount", "[target]") {
    auto const [text, number, unit] = GENERATE(table<std::string, std::string, std::string>({
        {"115", "115", ""},
        {"1,200.50", "1200.5", ""},
        {"1，200，300元", "1200300", "元"},
        {".5", "0.5", ""},
        {"-5%", "-5", "%"},
        {"零下四摄氏度", "-4", "摄氏度"},
        {"500万", "5000000", ""},
        {"2.1亿元", "210000000", "元"},
        {"4.78万亿", "4780000000000", ""},
        {"0万元", "0", "元"},
        {"2.5亿千瓦时", "250000000", "千瓦时"},
        {"15k", "15000", ""},
        {"300w张", "3000000", "张"},
        {"一百五十二", "152", ""},
        {"壹佰贰拾叁元整", "123", "元"},
        {"四百五", "450", ""},
        {"十三万五", "135000", ""},
        {"一百二十万三", "1203000", ""},
        {"两千零五", "2005", ""},
        {"一七二零", "1720", ""},
        {"廿七个月", "27", "月"},
        {"五百卅四", "534", ""},
        {"二十点一万", "201000", ""},
        {"3万4000", "34000", ""},
        {"10万万", "1000000000", ""},
        {"四千五百六十九万八千三百一十一亿四千八百七十二万五千三百八十二", "4569831148725382", ""},
        {"两个亿", "200000000", ""},
        {"半个", "0.5", "个"},
        {"一个半小时", "1.5", "小时"},
        {"两米半", "2.5", "米"},
        {"三个月半", "3.5", "月"},
        {"五元三毛", "5.3", "元"},
        {"五块七毛八", "5.78", "块"},
        {"3斤5两", "3.5", "斤"},
        {"1小时30分钟", "1.5", "小时"},
        {"9成", "90", "%"},
        {"七成六", "76", "%"},
        {"三成半", "35", "%"},
        {"百分之二点五", "2.5", "%"},
        {"百分百", "100", "%"},
        {"千分之三", "3", "‰"},
        {"1/4", "25", "%"},
        {"三分之一", "33.3333333333333333", "%"},
        {"一又二分之一", "150", "%"},
        {"四分之一公升", "0.25", "升"},
        {"0.97比例", "97", "%"},
        {"¥300", "300", "元"},
        {"人民币 8千元", "8000", "元"},
        {"新台币 177.1 亿元", "17710000000", "新台币"},
        {"100块钱", "100", "块"},
        {"85（分）", "85", "分"},
    }));
    CAPTURE(text);
    auto const stated = reading_as<Stated>(text).value;
    CHECK(stated.amount.text() == number);
    CHECK(stated.unit == unit);
}

TEST_CASE("number: two neighbouring digits in words are a range", "[target]") {
    auto const [text, low, high, unit] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"三五百块", "300", "500", "块"},
            {"四十五六", "45", "46", ""},
            {"十五六千瓦时", "15", "16", "千瓦时"},
            {"一万六七", "16000", "17000", ""},
            {"八九亿韩元", "800000000", "900000000", "韩元"},
        }));
    CAPTURE(text);
    auto const range = reading_as<Between>(text);
    CHECK(range.low == amount(low, unit));
    CHECK(range.high == amount(high, unit));
}

TEST_CASE("number: somewhat more is strictly more", "[target]") {
    auto const [text, bound] = GENERATE(table<std::string, std::string>(
        {{"十余万", "100000"}, {"五百多个", "500"}, {"3000余件", "3000"}, {"二十几万", "200000"}}));
    CAPTURE(text);
    auto const more = reading_as<AtLeast>(text);
    CHECK(more.bound.amount.text() == bound);
    CHECK(more.strict);
}

TEST_CASE("number: a scale and a unit that begin alike are kept apart", "[target]") {
    CHECK(reading_as<Stated>("5千米").value == amount("5", "公里"));
    CHECK(reading_as<Stated>("两千米").value == amount("2000", "米"));
    CHECK(reading_as<Stated>("一百千瓦").value == amount("100", "千瓦"));
    CHECK(reading_as<Stated>("两万两").value == amount("20000", "两"));
    CHECK(reading_as<Stated>("5千人").value == amount("5000", "人"));
}
