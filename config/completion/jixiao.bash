# bash completion for jixiao, which it asks itself. Installed, or: source <(jixiao completion bash)

_jixiao() {
    local current=${COMP_WORDS[COMP_CWORD]} lines
    mapfile -t lines < <(jixiao complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    COMPREPLY=("${lines[@]:1}")
    local IFS=$'\n'
    case ${lines[0]} in
        files)
            compopt -o filenames 2>/dev/null
            COMPREPLY+=($(compgen -f -- "$current")) ;;
        folders)
            compopt -o filenames 2>/dev/null
            COMPREPLY+=($(compgen -d -- "$current")) ;;
    esac
}
complete -F _jixiao jixiao
