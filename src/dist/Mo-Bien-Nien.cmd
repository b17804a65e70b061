@echo off
rem Starts the archive and opens it in the browser. Everything is kept in the folder "du-lieu" beside this file.
chcp 65001 >nul
cd /d "%~dp0"
title Bien Nien
if not exist "runtime\bin\java.exe" (
  echo Thieu thu muc runtime. Hay giai nen lai toan bo tep .zip roi mo lai.
  pause
  exit /b 1
)
rem The path is given relative to this folder: it may hold any letters, which arguments on Windows may not.
"runtime\bin\java.exe" -Xmx1g -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -Dbiennien.data-dir=du-lieu -Dbiennien.open-browser=true -jar "biennien.jar" %*
if errorlevel 1 pause
