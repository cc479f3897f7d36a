#include "model/target/grammar/fold_table.hpp"

#include <algorithm>
#include <array>
#include <bitset>

namespace jixiao::grammar {
namespace {

struct Row {
    char32_t code;
    std::string_view spelling;
};

// Sorted by code point. Traditional characters only as far as numbers, units and comparators use
// them; a text that is shown keeps its own.
constexpr auto rows = std::to_array<Row>({
    // clang-format off
    {U'²', "2"}, {U'³', "3"}, {U'µ', "μ"}, {U'º', "°"}, {U'×', "*"}, {U'˚', "°"}, {U'˜', "~"},
    {U'‐', "-"}, {U'‑', "-"}, {U'‒', "-"}, {U'–', "-"}, {U'—', "-"}, {U'―', "-"}, {U'‹', "<"},
    {U'›', ">"}, {U'℃', "°C"}, {U'ℓ', "L"}, {U'Ⅰ', "I"}, {U'Ⅱ', "II"}, {U'Ⅲ', "III"},
    {U'Ⅳ', "IV"}, {U'Ⅴ', "V"}, {U'Ⅵ', "VI"}, {U'Ⅶ', "VII"}, {U'Ⅷ', "VIII"}, {U'Ⅸ', "IX"},
    {U'Ⅹ', "X"}, {U'Ⅺ', "XI"}, {U'Ⅻ', "XII"}, {U'−', "-"}, {U'∶', ":"}, {U'∼', "~"}, {U'∽', "~"},
    {U'≃', "≈"}, {U'≒', "≈"}, {U'≦', "≤"}, {U'≧', "≥"}, {U'≮', "≥"}, {U'≯', "≤"}, {U'─', "-"},
    {U'━', "-"}, {U'⩽', "≤"}, {U'⩾', "≥"}, {U'【', "("}, {U'】', ")"},
    {U'〔', "("}, {U'〕', ")"}, {U'〜', "~"}, {U'㎎', "mg"}, {U'㎏', "kg"},
    {U'㎜', "mm"}, {U'㎝', "cm"}, {U'㎞', "km"}, {U'㎡', "m2"}, {U'㎢', "km2"}, {U'㎥', "m3"},
    {U'併', "并"}, {U'侖', "仑"}, {U'倆', "俩"}, {U'個', "个"}, {U'們', "们"}, {U'億', "亿"},
    {U'優', "优"}, {U'內', "内"}, {U'兩', "两"}, {U'區', "区"}, {U'參', "叁"}, {U'吋', "寸"},
    {U'呎', "尺"}, {U'單', "单"}, {U'噸', "吨"}, {U'國', "国"}, {U'園', "园"}, {U'圓', "圆"},
    {U'場', "场"}, {U'塊', "块"}, {U'壓', "压"}, {U'學', "学"}, {U'實', "实"}, {U'對', "对"},
    {U'層', "层"}, {U'幣', "币"}, {U'幾', "几"}, {U'廠', "厂"}, {U'張', "张"}, {U'從', "从"},
    {U'戶', "户"}, {U'擴', "扩"}, {U'攝', "摄"}, {U'於', "于"}, {U'時', "时"}, {U'條', "条"},
    {U'棟', "栋"}, {U'標', "标"}, {U'歐', "欧"}, {U'歲', "岁"}, {U'減', "减"}, {U'滿', "满"},
    {U'無', "无"}, {U'現', "现"}, {U'畝', "亩"}, {U'發', "发"}, {U'碼', "码"}, {U'積', "积"}, {U'約', "约"},
    {U'紙', "纸"}, {U'級', "级"}, {U'練', "练"}, {U'縣', "县"}, {U'縮', "缩"}, {U'總', "总"},
    {U'臨', "临"}, {U'臺', "台"}, {U'與', "与"}, {U'華', "华"}, {U'萬', "万"}, {U'處', "处"},
    {U'裏', "里"}, {U'補', "补"}, {U'裡', "里"}, {U'計', "计"}, {U'訓', "训"}, {U'負', "负"},
    {U'貳', "贰"}, {U'車', "车"}, {U'較', "较"}, {U'輛', "辆"}, {U'週', "周"}, {U'過', "过"},
    {U'達', "达"}, {U'鄉', "乡"}, {U'錢', "钱"}, {U'鎊', "镑"}, {U'鎮', "镇"}, {U'鐘', "钟"},
    {U'長', "长"}, {U'門', "门"}, {U'間', "间"}, {U'陸', "陆"}, {U'際', "际"}, {U'隻', "只"},
    {U'雙', "双"}, {U'韓', "韩"}, {U'頁', "页"}, {U'項', "项"}, {U'題', "题"}, {U'類', "类"},
    {U'餘', "余"}, {U'館', "馆"}, {U'點', "点"}, {U'齊', "齐"}, {U'﹐', ","},
    {U'﹑', "、"}, {U'﹒', "."}, {U'﹔', ";"}, {U'﹕', ":"}, {U'﹙', "("}, {U'﹚', ")"},
    {U'﹡', "*"}, {U'﹢', "+"}, {U'﹣', "-"}, {U'﹤', "<"},
    {U'﹥', ">"}, {U'﹦', "="}, {U'﹪', "%"}, {U'￥', "¥"},
    // clang-format on
});
static_assert(std::ranges::is_sorted(rows, {}, &Row::code));

constexpr std::string_view ascii = [] {
    constexpr auto* letters =
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        "[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    return std::string_view{letters};
}();

/// Which characters are not read as they are: a look that most characters need not go beyond.
std::bitset<65536> const in_table = [] {
    std::bitset<65536> codes;
    for (auto const& row : rows) codes.set(row.code);
    for (char32_t code = U'\uFF01'; code <= U'\uFF5E'; ++code) codes.set(code);
    return codes;
}();

}  // namespace

bool is_blank(char32_t code) {
    if (code >= U'\u3001' && code < U'\uFEFF') return false;
    return code == U' ' || (code >= U'\t' && code <= U'\r') || code == U'\u00A0' ||
           (code >= U'\u2000' && code <= U'\u200D') || code == U'\u202F' || code == U'\u205F' ||
           code == U'\u2060' || code == U'\u3000' || code == U'\uFEFF';
}

char half_width(char32_t code) {
    if (code < 0x80) return static_cast<char>(code);
    if (code >= U'\uFF01' && code <= U'\uFF5E') return static_cast<char>(code - U'\uFF01' + U'!');
    return 0;
}

std::string_view folded_spelling(char32_t code) {
    if (code < 0x80 || code >= in_table.size() || !in_table.test(code)) return {};
    if (auto const plain = half_width(code))
        return ascii.substr(static_cast<std::size_t>(plain) - 0x20, 1);
    auto const row = std::ranges::lower_bound(rows, code, {}, &Row::code);
    return row != rows.end() && row->code == code ? row->spelling : std::string_view{};
}

}  // namespace jixiao::grammar
