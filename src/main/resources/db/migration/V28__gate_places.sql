-- Where gate pairs lie: the town of that name, so all are approximate. GeoNames, CC BY 4.0; see map/README.md. Others are not guessed.
update border_object set latitude = 21.52471, longitude = 107.96619, place_approximate = true where slug = 'mong-cai-dong-hung' and latitude is null;
update border_object set latitude = 22.49790, longitude = 106.56690, place_approximate = true where slug = 'ta-lung-thuy-khau' and latitude is null;
update border_object set latitude = 21.95110, longitude = 106.69767, place_approximate = true where slug = 'dong-dang-bang-tuong' and latitude is null;
update border_object set latitude = 22.82898, longitude = 106.32335, place_approximate = true where slug = 'tra-linh-long-bang' and latitude is null;
