# What bench/run and bench/seed share. Needs ./mvnw package -DskipTests to have been run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app=$root/target/quarkus-app
work=$root/target/bench
newest_jdk=$(ls -d /usr/lib/jvm/*25*/bin/java 2>/dev/null | tail -1 || true)
java=${BENCH_JAVA:-${newest_jdk:-java}}
native_access=()
if "$java" -version 2>&1 | grep -qE '"(2[4-9]|[3-9][0-9])'; then native_access=(--enable-native-access=ALL-UNNAMED); fi
export SESSION_SECRET=${SESSION_SECRET:-bench-only-0123456789-abcdefghijklmn}
export HOLDFAST_ENCRYPTION_KEYS=${HOLDFAST_ENCRYPTION_KEYS:-bench:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=}
export HOLDFAST_OAUTH_ACCESS_TOKEN_LIFETIME=6H HOLDFAST_KEYS_VERIFY_AFTER=7H

[ -f "$app/quarkus-run.jar" ] || { echo "Run ./mvnw package -DskipTests first." >&2; exit 1; }
mkdir -p "$work"
holdfast() { (cd "$work" && "$java" -jar "$app/quarkus-run.jar" "$@"); }
data() { "$java" "${native_access[@]}" -cp "$(ls "$app"/lib/main/org.xerial.sqlite-jdbc-*.jar)" "$root/bench/Data.java" "$@"; }
hashes() { "$java" -cp "$(ls "$app"/lib/main/org.bouncycastle.bcprov-*.jar)" "$root/bench/Hashes.java" "$@"; }
secret() { echo "$1-secret-0123456789abcdefghijkl"; }
