# cmake -DOUTPUT=embedded.cpp "-DFILES=name=path;name=path…" -P Embed.cmake
# Writes the function embedded() with the bytes of the files, and embedded_names().
set(tables "")
set(rows "")
set(names "")
set(index 0)
foreach(entry IN LISTS FILES)
  string(REGEX MATCH "^([^=]*)=(.*)$" whole "${entry}")
  set(name "${CMAKE_MATCH_1}")
  file(READ "${CMAKE_MATCH_2}" bytes HEX)
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND tables "constexpr char file_${index}[] = {${bytes}'\\0'};\n")
  string(APPEND rows "    if (name == \"${name}\") return {file_${index}, ${size}};\n")
  string(APPEND names "\"${name}\", ")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"text/embedded.hpp\"\n
namespace jixiao {
namespace {
${tables}}  // namespace

std::string_view embedded(std::string_view name) {
${rows}    return {};
}

std::vector<std::string_view> embedded_names() {
    return {${names}};
}

}  // namespace jixiao
")
